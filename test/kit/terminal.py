"""Runs a program in a terminal of its own: terminal.py [WAIT TEXT]... -- PROGRAM ARG...

Types each TEXT as soon as WAIT has been printed. Prints JSON: what the terminal showed, and the exit status.
"""
import json
import os
import pty
import sys

dashes = sys.argv.index('--')
steps, command = sys.argv[1:dashes], sys.argv[dashes + 1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvpe(command[0], command, os.environ)
shown = b''
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    shown += piece
    while steps and steps[0].encode() in shown:
        os.write(terminal, steps[1].encode())
        steps = steps[2:]
_, status = os.waitpid(pid, 0)
print(json.dumps({'shown': shown.decode(), 'status': os.waitstatus_to_exitcode(status)}))
