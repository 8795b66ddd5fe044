#!/usr/bin/env node
(()=>{"use strict";var e,r,_,c,t,n,o,u={
"assert":(e=>{e.exports=require("assert")}),
"http":(e=>{e.exports=require("http")}),
"https":(e=>{e.exports=require("https")}),
"net":(e=>{e.exports=require("net")}),
"node:async_hooks":(e=>{e.exports=require("node:async_hooks")}),
"node:buffer":(e=>{e.exports=require("node:buffer")}),
"node:child_process":(e=>{e.exports=require("node:child_process")}),
"node:crypto":(e=>{e.exports=require("node:crypto")}),
"node:events":(e=>{e.exports=require("node:events")}),
"node:fs":(e=>{e.exports=require("node:fs")}),
"node:fs/promises":(e=>{e.exports=require("node:fs/promises")}),
"node:http":(e=>{e.exports=require("node:http")}),
"node:https":(e=>{e.exports=require("node:https")}),
"node:net":(e=>{e.exports=require("node:net")}),
"node:os":(e=>{e.exports=require("node:os")}),
"node:path":(e=>{e.exports=require("node:path")}),
"node:process":(e=>{e.exports=require("node:process")}),
"node:stream":(e=>{e.exports=require("node:stream")}),
"node:timers/promises":(e=>{e.exports=require("node:timers/promises")}),
"node:tty":(e=>{e.exports=require("node:tty")}),
"node:util":(e=>{e.exports=require("node:util")}),
"node:zlib":(e=>{e.exports=require("node:zlib")}),
"os":(e=>{e.exports=require("os")}),
"src/app/cli/arguments/option-tokens":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{k:()=>tokensOf,o:()=>firstText})
var node_util__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:util")
function tokensOf(words,options){return(0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({args:[...words],strict:!1,tokens:!0,options:Object.fromEntries(options.map(({name:name,short:short,value:value})=>[name,{type:value?"string":"boolean",multiple:!0,...short&&{short:short}}]))}).tokens}function firstText(words,options,name){for(const token of tokensOf(words,options))if("option"===token.kind&&token.name===name)return token.value}}
),
"src/app/cli/commands/export-formats":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{F:()=>exportFormats,z:()=>failedScript})
var _output_format_formats_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/output/format/formats"),_arguments_option_tokens_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/app/cli/arguments/option-tokens")
const exportFormats=[..._output_format_formats_js__WEBPACK_IMPORTED_MODULE_0__.E,"github"]
function failedScript(words,options){if("-"!==((0,_arguments_option_tokens_js__WEBPACK_IMPORTED_MODULE_1__.o)(words,options,"output")??"-"))return
const written=(0,_arguments_option_tokens_js__WEBPACK_IMPORTED_MODULE_1__.o)(words,options,"format")??"sh",known=exportFormats.find(format=>format===written)
if("github"===known)return
const{failed:failed}=_output_format_formats_js__WEBPACK_IMPORTED_MODULE_0__.D[known??"sh"]
return failed}}
),
"src/app/cli/main":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{kY:()=>failureText,iW:()=>main})
var failure=__nccwpck_require__("src/failure"),shown_word=__nccwpck_require__("src/text/shown-word"),suggest=__nccwpck_require__("src/text/suggest"),diagnostic=__nccwpck_require__("src/app/request/diagnostic"),report_failure=__nccwpck_require__("src/app/request/report-failure"),option_tokens=__nccwpck_require__("src/app/cli/arguments/option-tokens")
function readOption(token,{name:name,options:options}){const option=function optionOf({name:name,rawName:rawName},options){const option=options.find(one=>one.name===name)
return rawName.startsWith("--no-")&&option?.name!==rawName.slice(2)?void 0:option}(token,options)
if(!option)return{status:"unknown",problem:unknownOption(token,options,name)}
const problem=function valueProblem(token,{name:name,value:value},options){if(void 0!==value&&(void 0===token.value||function isNextOption({value:value,inlineValue:inlineValue},options){return!(inlineValue||!value?.startsWith("--"))&&("--"===value||options.some(({name:name})=>value.split("=")[0]===`--${name}`))}(token,options)))return[`the option --${name} needs a value`,`Write --${name} ${value}.`]
if(void 0===value&&void 0!==token.value)return[`the option --${name} takes no value`,`Write --${name} alone.`]
if(void 0!==value&&""===token.value&&!function hasDefault(value){return value.includes("|")||"SECONDS"===value}(value))return[`the option --${name} is empty`,`Write --${name} ${value}.`]
return}(token,option,options)
return problem?{status:"wrong",problem:problem}:{status:"right",option:option}}const seeHelp=command=>`See pipeline-secrets ${command} --help.`
const namesElsewhere=new Map([["mapping-file","mapping"],["file","mapping"],["config","mapping"],["local-file","local"],["aws-region","region"],["role-to-assume","role"],["role-arn","role"],["timeout-seconds","timeout"],["allow-names","allow-name"],["vars","var"]])
function unknownOption({rawName:rawName},options,command){const message=`${command} has no option ${rawName}`,written=rawName.replace(/^--/,""),known=options.map(({name:name})=>name),meant=namesElsewhere.get(written)
if(void 0!==meant&&known.includes(meant))return[message,`Write --${meant}.`]
const near="-f"===written?["format","mapping"].find(one=>known.includes(one)):(0,suggest.Z)(written,known)
return[message,void 0===near?seeHelp(command):`Did you mean "--${near}"?`]}class ArgumentReader{values=new Map
#syntax
#before
#problems=[]
#surplus
#unknownAt=-1
constructor(syntax){this.#syntax=syntax}readOption(token){const read=readOption(token,this.#syntax)
if("right"===read.status)return this.#before=token,void this.#give(read.option,token.value??"")
"wrong"!==read.status&&token.index===this.#unknownAt||this.#wrong(read.problem),"unknown"===read.status&&(this.#unknownAt=token.index)}readWord(words){const{name:name,operand:operand,takesCommand:takesCommand,surplusHint:surplusHint=seeHelp(name)}=this.#syntax,[word=""]=words
if(operand&&""!==word&&!this.values.has(operand.name))return this.values.set(operand.name,[word]),"operand"
const isCommand=!0===takesCommand&&!operand&&!this.#isLikelyOption(words)
return this.#surplus??=isCommand?["there is no -- before the command",this.#withDashes(words)]:function surplusArgument(word,before,options,otherwise,given){if(""===word)return["there is an unexpected empty argument","Remove it, or check the variable that it comes from."]
const meant=new Map([...options.map(({name:name})=>[name,`--${name}`]),...options.flatMap(({name:name,value:value=""})=>value.includes("|")?value.split("|").map(one=>[one,`--${name} ${one}`]):[])]),known=[...meant.keys()],isFile=/^[A-Za-z_./-]{1,40}\.(?:ya?ml|json)$/.test(word),shown=isFile?word:(0,shown_word.o)(word,known,"word"),message=given?.operand?`${given.name} takes one ${given.operand.value}, and got ${void 0===shown?"another argument":`"${shown}"`} too`:void 0===shown?"there is an unexpected argument":`unexpected argument "${shown}"`,near=(0,suggest.Z)(word,known)
return void 0!==near?[message,`Did you mean "${meant.get(near)}"?`]:void 0!==before&&void 0===before.value?[message,`Remove it: ${before.rawName} takes no value.`]:[message,isFile&&meant.has("mapping")?`To read this mapping, write --mapping ${word}.`:otherwise]}(word,this.#before,this.#stillPossible(),surplusHint,operand&&this.#syntax),isCommand?"command":"surplus"}#withDashes([program="",...others]){const options=this.#before?"[options] ":"",command=`${function isProgramName(word){return word.split(/[-_.:/]/).every(part=>part.length<=20&&/^[A-Za-z]*\d{0,2}[a-z]*$/.test(part))}(program)?program:"COMMAND"}${others.length>0?" \u2026":""}`
return`Write \`--\` before the command: \`pipeline-secrets ${this.#syntax.name} ${options}-- ${command}\`.`}#stillPossible(){return this.#syntax.options.filter(({name:name,repeatable:repeatable})=>repeatable||!this.values.has(name))}finish(rest){const{name:name,takesCommand:takesCommand}=this.#syntax
if(this.#surplus&&0===this.#problems.length&&this.#wrong(this.#surplus),rest&&rest.length>0&&!takesCommand&&this.#wrong([`${name} takes no command`,"Use run to start one, or remove what follows --."]),this.#problems.length>0)throw new failure.HR(this.#problems)
return this}#isLikelyOption([word="",...others]){const names=this.#syntax.options.map(({name:name})=>name)
return others.includes("--")&&void 0!==(0,suggest.Z)(word,names)}#give(option,value){const given=this.values.get(option.name)??[]
given.length>0&&void 0!==option.value&&!option.repeatable&&this.#wrong([`the option --${option.name} is given twice`,"Keep one of them."]),this.values.set(option.name,[...given,value])}#wrong([message,hint]){this.#problems.push({code:"USAGE",message:message,hint:hint})}}const optionGroups=["Command","Output","Mapping","Safety","AWS","Messages"]
function grouped(group,options){return options.map(option=>({...option,group:group}))}const mappingOptions=[...grouped("Mapping",[{name:"mapping",short:"m",value:"FILE",description:"the mapping file; - is stdin (default: pipeline-secrets.yml)"},{name:"var",value:"NAME=VALUE",repeatable:!0,description:"the value of a var that the mapping declares"},{name:"only",value:"NAME",repeatable:!0,description:"only this variable or file"},{name:"group",value:"NAME",repeatable:!0,description:"only what belongs to this group"},{name:"local",value:"FILE",description:"read values from this stand-in file, without AWS"}]),...grouped("Safety",[{name:"allow",value:"PATTERN",repeatable:!0,description:"use only references and roles that match, as in ssm:/shop/*"},{name:"allow-name",value:"NAME",repeatable:!0,description:"allow a name that changes how programs run, such as PATH"},{name:"trust-workspace",description:"read files of the workspace even if a stranger may have written them"},{name:"short-secrets",value:"warn|error",description:"what to do about secrets too short to hide well (default: warn)"}])],storeOptions=grouped("AWS",[{name:"region",value:"REGION",description:"the AWS region; overrides the mapping's own"},{name:"role",value:"ARN",description:"assume this role first, with only the rights that the mapping needs"},{name:"profile",value:"NAME",description:"a profile of the AWS config files (default: AWS_PROFILE)"},{name:"endpoint-url",value:"URL",repeatable:!0,description:"an endpoint, or SERVICE=URL; https, or http on loopback"},{name:"allow-http-endpoint",value:"HOST[:PORT]",repeatable:!0,description:"allow http to this host, too, such as localstack:4566"},{name:"timeout",value:"SECONDS",description:"give up after this long (default: 60)"}]),universalOptions=grouped("Messages",[{name:"json",description:"write messages to stderr as JSON, one document per line"},{name:"help",short:"h",description:"print this help"}]),commonOptions=[...grouped("Messages",[{name:"quiet",short:"q",description:"no notices and warnings"},{name:"verbose",short:"v",description:"say what is read, never a value"},{name:"trace",description:"say where in our code a bug happened, never a value"}]),...universalOptions],run={name:"run",alias:"exec",topic:"Use the values",takesCommand:!0,usage:"run [options] -- COMMAND [ARG\u2026]",summary:"start one command with the variables in its environment, and hide secrets in its output",options:[...grouped("Command",[{name:"redact",description:"hide secrets on a terminal too; the command then sees a pipe"},{name:"no-redact",description:"hide nothing; the command gets stdout and stderr as they are"},{name:"clean",description:"keep the job's variables with AWS, OIDC, and runner credentials from it"},{name:"pristine",description:"give the command only the variables and PATH, HOME, TERM, LANG"}]),...mappingOptions,...storeOptions,...commonOptions],examples:["pipeline-secrets run -- npm run migrate","pipeline-secrets run --clean -- terraform apply","pipeline-secrets run --local local.yml -- sh -c 'echo \"$DB_HOST\"'"],statusOf:status=>2===status?2:125,execute:async(args,world)=>(await Promise.all([__nccwpck_require__.e("commands"),__nccwpck_require__.e("schema"),__nccwpck_require__.e("commands")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-run"))).executeRun(args,world)},ignored={description:"accepted and ignored, so that you can swap run for check"},check={name:"check",topic:"Check and look up",usage:"check [options] [FILE]",summary:"check the mapping offline",options:run.options.map(option=>"Command"===option.group?{...option,...ignored}:option),operand:{name:"mapping",value:"FILE"},takesCommand:!0,examples:["pipeline-secrets check","pipeline-secrets check secrets/prod.yml --var stage=prod","pipeline-secrets check --local local.yml","pipeline-secrets check --json"],execute:async(args,world)=>(await Promise.all([__nccwpck_require__.e("commands"),__nccwpck_require__.e("schema"),__nccwpck_require__.e("commands")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-check"))).executeCheck(args,world)},completion={name:"completion",topic:"Set up",usage:"completion bash|zsh|fish|powershell",summary:"print the script that completes commands and options in your shell",operand:{name:"shell",value:"bash|zsh|fish|powershell"},options:universalOptions,examples:["source <(pipeline-secrets completion bash)","source <(pipeline-secrets completion zsh)","pipeline-secrets completion fish > ~/.config/fish/completions/pipeline-secrets.fish","pipeline-secrets completion powershell | Out-String | Invoke-Expression"],execute:async(args,world,commands)=>(await __nccwpck_require__.e("guides").then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-completion"))).executeCompletion(args,world,commands)},explain={name:"explain",topic:"Check and look up",usage:"explain [CODE]",summary:"say what an error code means and how to fix it, or list all codes",operand:{name:"code",value:"CODE"},options:universalOptions,examples:["pipeline-secrets explain ACCESS_DENIED","pipeline-secrets explain"],execute:async(args,world)=>(await __nccwpck_require__.e("guides").then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-explain"))).executeExplain(args,world)}
var export_formats=__nccwpck_require__("src/app/cli/commands/export-formats")
const exportCommand={name:"export",alias:"env",topic:"Use the values",usage:"export [options]",summary:"write the variables as a shell, dotenv, Docker, JSON or PowerShell file",options:[...grouped("Output",[{name:"format",value:export_formats.F.join("|"),description:"what to write (default: sh); docker-args is -e NAME for each variable"},{name:"output",short:"o",value:"FILE",description:"write to this file, mode 0600; - is stdout (default: stdout)"},{name:"force",description:"write even where git or a build would publish it, and over what a job has set"},{name:"show",description:"print values to a terminal"}]),...mappingOptions,...storeOptions,...commonOptions],examples:['pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"',"pipeline-secrets export --format dotenv --local local.yml -o .env","pipeline-secrets export --format json --only DB_PASSWORD | jq -r .DB_PASSWORD"],begin(words,world){const script=(0,export_formats.z)(words,exportCommand.options)
script&&!world.stdoutIsTerminal&&world.onFailure(script)},execute:async(args,world)=>(await Promise.all([__nccwpck_require__.e("commands"),__nccwpck_require__.e("schema"),__nccwpck_require__.e("commands")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-export"))).executeExport(args,world)},redact={name:"redact",topic:"Use the values",usage:"redact [options]",summary:"copy stdin to stdout and hide the secrets in it",surplusHint:"Pass the text on stdin, as in pipeline-secrets redact < build.log.",options:[...mappingOptions,...storeOptions,...commonOptions],examples:["pipeline-secrets redact < build.log","make 2>&1 | pipeline-secrets redact -m pipeline-secrets.yml"],execute:async(args,world)=>(await Promise.all([__nccwpck_require__.e("commands"),__nccwpck_require__.e("schema"),__nccwpck_require__.e("commands")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-redact"))).executeRedact(args,world)},schema={name:"schema",topic:"Check and look up",usage:"schema [--install [DIR]]",summary:"print the JSON Schema of the mapping file, or install it for your editor",operand:{name:"folder",value:"DIR"},options:[...grouped("Output",[{name:"install",description:"write pipeline-secrets.schema.json into DIR (default: here)"},{name:"force",description:"replace a file with other content"}]),...universalOptions],examples:["pipeline-secrets schema --install","pipeline-secrets schema > pipeline-secrets.schema.json"],execute:async(args,world)=>(await Promise.all([__nccwpck_require__.e("schema"),__nccwpck_require__.e("schema")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/cli/commands/execute-schema"))).executeSchema(args,world)}
var wrap=__nccwpck_require__("src/text/wrap")
const topics=["Use the values","Check and look up","Set up"],exitStatuses=[["0","done"],["1","a value could not be loaded, used, or written"],["2","wrong usage or mapping, or refused by a policy"],["3","credentials, permission, network, or AWS"],["70","a bug"]]
const firstSteps="Bring AWS secrets into a pipeline from one mapping file. Do this next:\n\n1. Write a mapping, pipeline-secrets.yml, and check it:\n\n     version: 1\n     env:\n       DB_PASSWORD: secretsmanager:prod/shop/database#password\n\n     pipeline-secrets check\n\n2. Try it without AWS, with values from a stand-in file, local.yml:\n\n     secretsmanager:\n       prod/shop/database: { password: only-for-development }\n\n     pipeline-secrets run --local local.yml -- printenv DB_PASSWORD\n\nAll commands: pipeline-secrets --help\n"
function commandHelp({usage:usage,alias:alias,summary:summary,options:options,examples:examples}){const sections=optionGroups.flatMap(group=>{const rows=options.filter(option=>option.group===group).map(option=>[writtenOption(option),describedOption(option)])
return rows.length>0?[`${group}:\n${table(rows,26)}\n`]:[]})
return`${function sentenceCase(text){return`${text.charAt(0).toUpperCase()}${text.slice(1)}`}(summary)}\n\nUsage: pipeline-secrets ${usage}${alias?`\nAlias: ${alias}`:""}\n\n${sections.join("\n")}\nExamples:\n${examples.map(example=>`  ${example}`).join("\n")}\n`}function writtenOption({name:name,short:short,value:value}){return`${short?`-${short}, `:"    "}--${name}${value?` ${value}`:""}`}function describedOption({description:description,repeatable:repeatable}){return`${description}${repeatable?"; repeatable":""}`}const lineWidth=100
function table(rows,width){return rows.flatMap(([left,right])=>{const[first="",...others]=(0,wrap.L)(right,lineWidth-width-4)
return[...left.length>width?[left,`${" ".repeat(width)}  ${first}`]:[`${left.padEnd(width)}  ${first}`],...others.map(line=>`${" ".repeat(width)}  ${line}`)]}).map(line=>`  ${line}`).join("\n")}const commands=[run,exportCommand,redact,check,explain,schema,completion],names=commands.flatMap(command=>[command.name,...command.alias?[command.alias]:[]])
async function main(words,world,version){let command
try{const[name,...rest]=words
if(void 0===name)return world.writeErr(firstSteps),2
if("--help"===name||"-h"===name||"help"===name){const topic="help"===name?rest[0]:void 0
return world.writeOut(void 0===topic?function generalHelp(commands){return`Bring AWS secrets into a pipeline from one mapping file.\n\nUsage: pipeline-secrets COMMAND [options]\n\n${topics.map(topic=>{const rows=commands.filter(command=>command.topic===topic).map(({name:name,alias:alias,summary:summary})=>[alias?`${name}, ${alias}`:name,summary])
return`${topic}:\n${table(rows,11)}\n`}).join("\n")}\nExamples:\n  pipeline-secrets check\n  pipeline-secrets run -- npm run migrate\n  pipeline-secrets export -o "$HOME/.build-env" && . "$HOME/.build-env"\n\nExit status (run has that of its command, and 125 to 127 if it could not start it):\n${table(exitStatuses,11)}\n\nOptions of a command: pipeline-secrets COMMAND --help\nVersion: pipeline-secrets --version\n`}(commands):commandHelp(find(topic))),0}if("--version"===name||"-V"===name||"version"===name)return world.writeOut(`${version}\n`),0
if(function isMeantAsExport(words){const[name=""]=words
if(commands.some(command=>isCalled(command,name)))return!1
const meant=name.startsWith("-")?words.find(word=>isCalled(exportCommand,word)):(0,suggest.Z)(name,names)
return void 0!==meant&&isCalled(exportCommand,meant)}(words)&&exportCommand.begin?.(words,world),name.startsWith("-"))throw(0,failure.fJ)("USAGE","the first word is an option, not a command",optionFirst)
return command=find(name),command.begin?.(rest,world),isGiven("--help",rest)||isGiven("-h",rest)?(world.writeOut(commandHelp(command)),0):await command.execute(function parseArguments(words,syntax){const reader=new ArgumentReader(syntax)
let rest
for(const token of(0,option_tokens.k)(words,syntax.options))if("option"===token.kind)reader.readOption(token)
else{if("positional"!==token.kind){rest=words.slice(token.index+1)
break}if("command"===reader.readWord(words.slice(token.index)))break}const{values:values}=reader.finish(rest)
return{rest:rest,flag:option=>values.has(option),text:option=>values.get(option)?.[0],texts:option=>values.get(option)??[]}}(rest,command),world,commands)}catch(error){const failure=(0,report_failure.h)(error,isGiven("--trace",words))
return world.writeErr(failureText(failure,words,world)),command?.statusOf?.(failure.exitStatus)??failure.exitStatus}}const optionFirst="Write the command first, as in pipeline-secrets run -- npm test; --help lists them."
function failureText({problems:problems},words,world){return(0,diagnostic.C5)(problems,function formOf(asJson,world){try{if(world)return(0,diagnostic.Oq)(asJson,world)}catch{}return asJson?"json":"text"}(isGiven("--json",words),world))}function isGiven(flag,words){const index=words.indexOf(flag)
return index>=0&&!words.slice(0,index).includes("--")}function isCalled(command,name){return command.name===name||command.alias===name}function find(name){const found=commands.find(command=>isCalled(command,name))
if(found)return found
const shown=(0,shown_word.o)(name,names,"word")
throw(0,failure.fJ)("USAGE",void 0===shown?"the first word is not a command":`there is no command "${shown}"`,(0,suggest.a)(name,names,"See pipeline-secrets --help; to start a program, use pipeline-secrets run -- COMMAND."))}}
),
"src/app/request/diagnostic":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{Oq:()=>diagnosticForm,Bp:()=>errorsOf,oO:()=>formatDiagnostics,C5:()=>formatProblems})
var printable=__nccwpck_require__("src/text/printable"),words=__nccwpck_require__("src/text/words")
const longestList=2500
function joined({code:code,place:place},{message:message,hint:hint},group){const causes=group.flatMap(({cause:cause})=>cause??[]),asked=[...new Set(causes.map(cause=>cause.asked))],subjects=function listed(names){let shown=""
for(const[index,name]of names.entries()){const next=""===shown?name:`${shown}, ${name}`
if(next.length>longestList)return`${shown} and ${names.length-index} more`
shown=next}return shown}(causes.map(({subject:subject})=>subject))
return{code:code,message:message({count:group.length,subjects:subjects,asked:(0,words.FS)(asked)}),hint:hint,place:1===asked.length?place:void 0}}var terminal=__nccwpck_require__("src/app/request/terminal")
function diagnosticForm(asJson,world){return asJson?"json":(0,terminal.c)(world)?"colored text":"text"}const longestMessage=4e3,mostShown=100
function errorsOf(problems){return problems.map(problem=>({severity:"error",...problem}))}function shownProblems(all){const problems=function groupByCause(problems){const groups=new Map
for(const[index,problem]of problems.entries()){const key=problem.cause?`${problem.code}\n${problem.cause.key}`:String(index)
groups.set(key,[...groups.get(key)??[],problem])}return[...groups.values()].flatMap(group=>{const[first]=group
return first?.cause&&group.length>1?[joined(first,first.cause,group)]:group})}(all),left=problems.length-mostShown
return{shown:problems.slice(0,mostShown),rest:left>0?`\u2026 and ${left} more problems\n`:""}}function formatProblems(problems,form){if("json"===form)return formatDiagnostics(errorsOf(problems),form)
const{shown:shown,rest:rest}=shownProblems(problems)
return formatDiagnostics(errorsOf(shown),form)+rest}function formatDiagnostics(diagnostics,form){return diagnostics.flatMap((diagnostic,index)=>{if("json"===form)return[jsonLine(diagnostic)]
const paint="text"===form?plain:colored,next=diagnostics[index+1],{code:code,hint:hint}=diagnostic,isShared=next?.code===code&&next?.hint===hint,line=function textLine({severity:severity,code:code,message:message,place:place},paint){const label="info"===severity?"pipeline-secrets":severity,start=`${paint(function placeText(place){return place?`${(0,printable.g)(place.file)}:${place.line}:${place.column}: `:""}(place),"bold")}${paint(`${label}:`,styleOf[severity])}`,end=void 0===code?"":` ${paint(`[${code}]`,"dim")}`
return`${start} ${(0,printable.g)(message,longestMessage)}${end}`}(diagnostic,paint)
return void 0===hint||isShared?[line]:[line,`  ${paint("hint:","cyan")} ${(0,printable.g)(hint,longestMessage)}`]}).map(line=>`${line}\n`).join("")}const styles={bold:"1",dim:"2",red:"1;31",green:"1;32",yellow:"1;33",cyan:"1;36"},styleOf={error:"red",warning:"yellow",notice:"cyan",info:"green",verbose:"dim"},plain=text=>text,colored=(text,style)=>""===text?"":`\x1b[${styles[style]}m${text}\x1b[0m`
function jsonLine({severity:severity,code:code,message:message,hint:hint,place:place,variable:variable}){const{file:file,line:line,column:column}=place??{}
return JSON.stringify({severity:severity,code:code,message:message,hint:hint,file:file,line:line,column:column,variable:variable}).replaceAll("##[","##\\u005b").replaceAll(printable.h,character=>character.split("").map(unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`).join(""))}}
),
"src/app/request/guard-process":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{V:()=>guardProcess})
var write_fully=__nccwpck_require__("src/output/file/write-fully"),external_node_events_=__nccwpck_require__("node:events")
const showsEnvironments=/(?:^|,)\s*(?:child_process|\*)/i
function writer(fd){const isSilent=showsEnvironments.test(process.env.NODE_DEBUG??"")
return Object.assign(new external_node_events_.EventEmitter,{fd:fd,writable:!0,write(chunk,...callbacks){try{isSilent||(0,write_fully.KM)(fd,"string"==typeof chunk?Buffer.from(chunk):chunk)}catch{}for(const done of callbacks)"function"==typeof done&&done()
return!0}})}var report_failure=__nccwpck_require__("src/app/request/report-failure")
function guardProcess(descriptor,describe){!function keepStdioBlocking(){for(const[name,fd]of[["stdout",1],["stderr",2]])Object.defineProperty(process,name,{configurable:!0,value:writer(fd)})}()
const end=error=>{const failure=(0,report_failure.h)(error,"1"===process.env.RUNNER_DEBUG||process.argv.includes("--trace"))
try{(0,write_fully.x3)(descriptor,describe(failure))}finally{process.exit(failure.exitStatus)}}
process.on("uncaughtException",end),process.on("unhandledRejection",end)}}
),
"src/app/request/report-failure":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{h:()=>asFailure})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure")
function asFailure(error,trace){if(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR)return error
const kind=error instanceof Error&&/^[A-Za-z]{1,40}$/.test(error.name)?error.name:"Error",where=trace&&error instanceof Error?function framesOf({stack:stack="",message:message}){const end=""===message?-1:stack.indexOf(message)
return(end<0?stack:stack.slice(end+message.length)).split("\n").flatMap(line=>{const[,called="",place]=/^\s+at (?:((?:async |new )?[\w$.<>#[\]]+)(?: \[as \w+\])? )?\(?(?:file:\/\/\/|node:|\/)(?:\S*[/\\])?([\w.-]+:\d+:\d+)\)?$/.exec(line)??[]
return void 0===place?[]:[`at ${called&&`${called} `}${place}`]})}(error).slice(0,8).join(" < "):""
return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR([{code:"BUG",message:`an unexpected error occurred (${kind})${where&&` ${where}`}`,hint:trace?"Report this line as a bug; it contains no value.":"Run it again with --trace or RUNNER_DEBUG=1, and report the line it prints."}])}}
),
"src/app/request/terminal":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{D:()=>isWatched,c:()=>usesColor})
var _auth_platform_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/auth/platform")
function isWatched(world){return"dumb"!==world.env.TERM&&!(0,_auth_platform_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(world.env)&&world.stderrIsTerminal}function usesColor(world){const{NO_COLOR:NO_COLOR,FORCE_COLOR:FORCE_COLOR}=world.env
return!NO_COLOR&&(FORCE_COLOR?"0"!==FORCE_COLOR&&"false"!==FORCE_COLOR:isWatched(world))}}
),
"src/app/world/byte-source":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{Mw:()=>untilReady,QN:()=>pieceSize,qq:()=>readDescriptor})
var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:fs"),node_timers_promises__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("node:timers/promises"),node_util__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("node:util"),_output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__("src/output/file/errno-of")
const pieceSize=65536,pause=5
async function untilReady(attempt){for(;;)try{return await attempt()}catch(error){if("EAGAIN"!==(0,_output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__.U)(error))throw error
await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pause)}}const readSome=(0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read)
function readDescriptor(descriptor){let destroyed=!1
return{destroy(){destroyed=!0},async*[Symbol.asyncIterator](){const buffer=Buffer.allocUnsafeSlow(pieceSize)
for(;!destroyed;){const{bytesRead:bytesRead}=await untilReady(()=>readSome(descriptor,buffer,0,buffer.length,null))
if(0===bytesRead)return
yield buffer.subarray(0,bytesRead)}}}}}
),
"src/app/world/read-input":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{R5:()=>readInput,aB:()=>mostInput,b$:()=>readPlainFile,ic:()=>fileOnStdin})
var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:fs"),node_timers_promises__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("node:timers/promises"),_output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__("src/output/file/errno-of"),_result_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/result")
const mostInput=4<<20,chunkBytes=65536,pause=5,{O_RDONLY:O_RDONLY,O_NONBLOCK:O_NONBLOCK=0,O_NOCTTY:O_NOCTTY=0}=node_fs__WEBPACK_IMPORTED_MODULE_0__.constants,openFlags=O_RDONLY|O_NONBLOCK|O_NOCTTY
async function readInput(source,deadline){const descriptor=0===source?function openStdin(){return(0,_result_js__WEBPACK_IMPORTED_MODULE_2__.N)(()=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(0).isFile()?0:(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)("/dev/stdin",openFlags),0)}():(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(source,openFlags)
if(function isPipe(descriptor){const status=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor)
return status.isFIFO()||status.isSocket()}(descriptor))return async function readPiped(descriptor,{signal:signal}){const{readPipe:readPipe}=await Promise.resolve().then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/world/read-pipe")),pipe=readPipe(descriptor)
signal.addEventListener("abort",pipe.destroy)
try{const input=collect()
if(signal.aborted)throw failed("ETIMEDOUT")
for await(const chunk of pipe)if(input.add(Buffer.from(chunk)),input.isFull())break
if(signal.aborted)throw failed("ETIMEDOUT")
return input.bytes()}finally{signal.removeEventListener("abort",pipe.destroy),pipe.destroy()}}(descriptor,deadline)
try{return await async function readAll(descriptor,{signal:signal}){const input=collect()
for(;!input.isFull();){const chunk=readSome(descriptor)
if(0===chunk?.length)break
if(chunk)input.add(chunk)
else{if(signal.aborted)throw failed("ETIMEDOUT")
await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pause)}}return input.bytes()}(descriptor,deadline)}finally{0!==descriptor&&(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor)}}function fileOnStdin(){return(0,_result_js__WEBPACK_IMPORTED_MODULE_2__.N)(()=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(0).isFile()?(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)("/proc/self/fd/0"):void 0,void 0)}function readPlainFile(path){requirePlain((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path))
const descriptor=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path,openFlags)
try{requirePlain((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor))
const input=collect()
for(;!input.isFull();){const chunk=readSome(descriptor)
if(void 0===chunk)throw failed("EAGAIN")
if(0===chunk.length)break
input.add(chunk)}return input.bytes()}finally{(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor)}}function requirePlain(status){if(!status.isFile()&&!status.isDirectory())throw failed("EFTYPE")}function collect(){const chunks=[]
let total=0
return{add(chunk){chunks.push(chunk),total+=chunk.length},isFull:()=>total>=mostInput,bytes:()=>Buffer.concat(chunks).subarray(0,mostInput)}}function readSome(descriptor){const chunk=Buffer.alloc(chunkBytes)
for(;;)try{return chunk.subarray(0,(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor,chunk,0,chunk.length,null))}catch(error){const code=(0,_output_file_errno_of_js__WEBPACK_IMPORTED_MODULE_3__.U)(error)
if("EOF"===code)return chunk.subarray(0,0)
if("EAGAIN"===code)return
if("EINTR"!==code)throw error}}function failed(code){return Object.assign(new Error(code),{code:code})}}
),
"src/app/world/read-pipe":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{readPipe:()=>readPipe})
var node_net__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:net"),_byte_source_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/app/world/byte-source")
function readPipe(descriptor){const buffer=Buffer.allocUnsafeSlow(_byte_source_js__WEBPACK_IMPORTED_MODULE_1__.QN)
let arrived=()=>{}
const socket=new node_net__WEBPACK_IMPORTED_MODULE_0__.Socket({fd:descriptor,readable:!0,writable:!1,onread:{buffer:buffer,callback:size=>(arrived(size),!1)}})
let failed
return socket.once("error",error=>{failed=error}),socket.once("close",()=>arrived(0)),{destroy:()=>socket.destroy(),async*[Symbol.asyncIterator](){for(;;){const size=await new Promise(resolve=>{arrived=resolve,socket.closed?resolve(0):socket.resume()})
if(failed)throw failed
if(0===size)return
yield buffer.subarray(0,size)}}}}}
),
"src/app/world/world":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{b:()=>realWorld})
var external_node_fs_=__nccwpck_require__("node:fs")
const external_node_module_namespaceObject=require("node:module")
var external_node_os_=__nccwpck_require__("node:os"),promises_=__nccwpck_require__("node:timers/promises"),write_fully=__nccwpck_require__("src/output/file/write-fully"),result=__nccwpck_require__("src/result")
const external_node_vm_namespaceObject=require("node:vm"),longest=500,longestTogether=2e3
function patternTester(){let sandbox,left=longestTogether
return(source,text)=>{if(left<=0)return"no time left"
sandbox??={script:new external_node_vm_namespaceObject.Script('new RegExp(source, "u").test(text)'),context:(0,external_node_vm_namespaceObject.createContext)({})}
const{script:script,context:context}=sandbox,start=performance.now()
try{return Object.assign(context,{source:source,text:text}),!0===script.runInContext(context,{timeout:Math.ceil(Math.min(longest,left))})}catch{return"too slow"}finally{left-=performance.now()-start}}}var read_input=__nccwpck_require__("src/app/world/read-input")
const load=(0,external_node_module_namespaceObject.createRequire)(require("url").pathToFileURL(__filename).href),world_crypto=()=>load("node:crypto"),tty=()=>load("node:tty")
function realWorld(){const env={...process.env}
delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
let wrote=!1
return{env:env,cwd:process.cwd(),platform:process.platform,get stdoutIsTerminal(){return isTerminal(1)},get stderrIsTerminal(){return isTerminal(2)},get stdoutIsDiscarded(){return isDiscarded(1)},get stderrIsDiscarded(){return isDiscarded(2)},writeOut:text=>{wrote=!0,(0,write_fully.x3)(1,text)},onFailure:text=>function atFailure(callback){process.once("exit",status=>{0!==status&&callback(status)})
for(const signal of signals)process.once(signal,()=>{callback(128+external_node_os_.constants.signals[signal]),process.kill(process.pid,signal)})}(status=>wrote||writeQuietly(1,text(status))),writeErrInFull:text=>(0,write_fully.x3)(2,text),writeErr:text=>writeQuietly(2,text),readStdin:deadline=>(0,read_input.R5)(0,deadline),get stdinFile(){return(0,read_input.ic)()},random:Math.random,nonce:nonces(),testPattern:patternTester(),sleep:(milliseconds,signal)=>(0,promises_.setTimeout)(milliseconds,void 0,{signal:signal}).catch(()=>{})}}function writeQuietly(descriptor,text){(0,result.N)(()=>(0,write_fully.x3)(descriptor,text),void 0)}function isTerminal(descriptor){return(0,external_node_fs_.fstatSync)(descriptor).isCharacterDevice()&&tty().isatty(descriptor)}function isDiscarded(descriptor){const status=(0,external_node_fs_.fstatSync)(descriptor)
return status.isCharacterDevice()&&status.rdev===(0,external_node_fs_.statSync)(external_node_os_.devNull,{throwIfNoEntry:!1})?.rdev}function nonces(){let hex=""
return()=>{""===hex&&(hex=world_crypto().randomBytes(2048).toString("hex"))
const nonce=hex.slice(0,32)
return hex=hex.slice(32),nonce}}const signals=["SIGHUP","SIGINT","SIGTERM"]}
),
"src/auth/platform":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function detectPlatform(env){return"true"===env.GITHUB_ACTIONS?"github":env.CODEBUILD_BUILD_ID?"codebuild":"elsewhere"}function isCi(env){return"elsewhere"!==detectPlatform(env)||!/^(?:|0|false)$/i.test(env.CI??"")}__nccwpck_require__.d(__webpack_exports__,{Xt:()=>isCi,kE:()=>signInHint,li:()=>detectPlatform})
const pairs=[["AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY"],["AWS_WEB_IDENTITY_TOKEN_FILE","AWS_ROLE_ARN"]]
function signInHint(env){const half=pairs.find(([one,other])=>Boolean(env[one])!==Boolean(env[other]))
if(half){const[one,other]=half,[set,unset]=env[one]?[one,other]:[other,one]
return`${set} is set without ${unset}: set both, or neither.`}return env.SUDO_USER&&"github"!==detectPlatform(env)?"`sudo` drops AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and similar variables: run without it, or use `sudo -E`. --local FILE runs without AWS.":{github:"Set role-to-assume, with `permissions: { id-token: write, contents: read }` on the job, or run aws-actions/configure-aws-credentials first; local-file (Action) or --local FILE (CLI) runs without AWS.",codebuild:"Give the project a service role; `sudo` and `docker build` lose it unless you pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on. --local FILE runs without AWS.",elsewhere:"Name a profile with --profile or AWS_PROFILE (`aws configure` makes one), pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on into a container, or use --local FILE to run without AWS."}[detectPlatform(env)]}}
),
"src/cli":((__webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{__nccwpck_require__.r(__webpack_exports__)
var _app_cli_main_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/app/cli/main"),_app_request_guard_process_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/app/request/guard-process"),_app_world_world_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/app/world/world"),_version_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__("src/version")
const words=process.argv.slice(2);(0,_app_request_guard_process_js__WEBPACK_IMPORTED_MODULE_1__.V)(2,failure=>(0,_app_cli_main_js__WEBPACK_IMPORTED_MODULE_0__.kY)(failure,words))
const world=(0,_app_world_world_js__WEBPACK_IMPORTED_MODULE_2__.b)()
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED="true",process.env.NoDefaultCurrentDirectoryInExePath="1",process.exitCode=70,process.exit(await(0,_app_cli_main_js__WEBPACK_IMPORTED_MODULE_0__.iW)(words,world,_version_js__WEBPACK_IMPORTED_MODULE_3__.r)),__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},1)}
),
"src/failure":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{HR:()=>Failure,et:()=>exitStatusOf,fJ:()=>fail})
const exitStatusOf={USAGE:2,MAPPING_NOT_FOUND:2,MAPPING_UNREADABLE:2,MAPPING_AMBIGUOUS:2,MAPPING_TOO_LARGE:2,INVALID_SYNTAX:2,UNKNOWN_FIELD:2,INVALID_FIELD:2,NOT_QUOTED:2,INVALID_NAME:2,NAME_REFUSED:2,NAME_CLASH:2,INVALID_REFERENCE:2,INVALID_VAR:2,INVALID_TEMPLATE:2,INCLUDE_TOO_LARGE:2,REGION_MISSING:2,ACCOUNT_CONFLICT:2,LOCAL_FILE:2,ALREADY_SET:2,UNSAFE_PATH:2,PUBLISHED:2,NOT_ALLOWED:2,UNTRUSTED_ENDPOINT:2,UNTRUSTED_WORKSPACE:2,NOT_FOUND:1,NO_VALUE:1,EMPTY:1,NOT_JSON:1,NOT_A_CONTAINER:1,NOT_A_SCALAR:1,DUPLICATE_KEY:1,NOT_TEXT:1,WRONG_TYPE:1,NO_MATCH:1,TOO_LARGE:1,TOO_MANY_MASKS:1,SHORT_SECRET:1,NOT_REPRESENTABLE:1,MASK_FAILED:1,WRITE_FAILED:1,COMMAND_NOT_FOUND:1,COMMAND_NOT_EXECUTABLE:1,NO_CREDENTIALS:3,INVALID_CREDENTIALS:3,EXPIRED_CREDENTIALS:3,ACCESS_DENIED:3,KMS_ACCESS_DENIED:3,ACCOUNT_REFUSED:3,PENDING_DELETION:3,THROTTLED:3,TIMEOUT:3,NETWORK:3,UNTRUSTED_CERTIFICATE:3,AWS_ERROR:3,BAD_RESPONSE:3,BUG:70}
class Failure extends Error{problems
constructor(problems){super(problems.map(problem=>`${problem.code}: ${problem.message}`).join("\n")),this.name="Failure",this.problems=problems}get isRestored(){return!this.problems.some(({isNotRestored:isNotRestored})=>isNotRestored)}get exitStatus(){const statuses=new Set(this.problems.map(problem=>exitStatusOf[problem.code]))
return[70,2,3,1].find(status=>statuses.has(status))??70}}function fail(code,message,hint,place){return new Failure([{code:code,message:message,...hint&&{hint:hint},...place&&{place:place}}])}}
),
"src/output/file/errno-of":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function errnoOf(error){const code="object"==typeof error&&null!==error&&"code"in error?String(error.code):""
if(/^E[A-Z0-9]+$/.test(code))return code
throw error}__nccwpck_require__.d(__webpack_exports__,{U:()=>errnoOf})}
),
"src/output/file/write-fully":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{KM:()=>writeFully,x3:()=>writeText})
var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:fs"),_failure_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/failure"),_errno_of_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/output/file/errno-of")
function writeFully(descriptor,bytes,writing={}){const{write:write=node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync,wait:wait=sleepBriefly}=writing
let offset=0
for(;offset<bytes.length;)try{const written=write(descriptor,bytes,offset,bytes.length-offset)
if(0===written)throw Object.assign(new Error("nothing was written"),{code:"EIO"})
offset+=written}catch(error){const code=(0,_errno_of_js__WEBPACK_IMPORTED_MODULE_2__.U)(error)
if("EAGAIN"===code)wait()
else if("EINTR"!==code)throw error}}function sleepBriefly(){Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,5)}function writeText(descriptor,text,code="WRITE_FAILED",writing={}){try{writeFully(descriptor,Buffer.from(text),writing)}catch(error){const target={1:"stdout",2:"stderr"}[descriptor]??`descriptor ${descriptor}`
throw(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.fJ)(code,`cannot write to ${target}: ${(0,_errno_of_js__WEBPACK_IMPORTED_MODULE_2__.U)(error)}`,"Keep the reader of the output open to its end.")}}}
),
"src/output/format/formats":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{D:()=>fileFormats,E:()=>formatNames})
var external_node_buffer_=__nccwpck_require__("node:buffer"),failure=__nccwpck_require__("src/failure"),variable=__nccwpck_require__("src/output/format/variable")
function problemOf({name:name,value:value,place:place}){const reason=function unsupportedBecause(name,value){return value.includes("\n")?"has several lines":value.endsWith("\r")?"ends with a carriage return":external_node_buffer_.Buffer.byteLength(`${name}=${value}`)>65535?"is longer than 65535 bytes with its name":void 0}(name,value)
return void 0===reason?[]:[{code:"NOT_REPRESENTABLE",message:`the value of "${name}" ${reason}, which a docker env file cannot hold`,hint:"Pass it to `docker run` by its name (format docker-args), or use the format sh or json.",place:place}]}const isInherited=name=>name in{}
function quoteForPowershell(printable){return`'${printable.replaceAll("'","''")}'`}var quote_for_shell=__nccwpck_require__("src/text/quote-for-shell")
function notSettable({name:name,place:place}){return{code:"NOT_REPRESENTABLE",message:`a shell cannot set "${name}": it reserves this variable`,hint:"Use the format json, or another name.",place:place}}const shellNames=new Set(["_","UID","EUID","PPID","GROUPS","SHLVL","OPTIND","LINENO","SECONDS","RANDOM","SRANDOM","EPOCHSECONDS","EPOCHREALTIME","HISTCMD","DIRSTACK","FUNCNAME","SHELLOPTS","BASHOPTS","BASHPID","BASH_ALIASES","BASH_ARGC","BASH_ARGV","BASH_CMDS","BASH_COMMAND","BASH_LINENO","BASH_SOURCE","BASH_SUBSHELL","BASH_VERSINFO"]),fileFormats={sh:{write:function formatSh(variables){(0,variable.O)(variables)
const problems=variables.filter(({name:name})=>shellNames.has(name)).map(notSettable)
if(problems.length>0)throw new failure.HR(problems)
const saved=function unusedName(variables){const taken=new Set(variables.map(variable=>variable.name))
let name="__s"
for(;taken.has(name);)name+="_"
return name}(variables)
return[`{ ${saved}=$-; set +xv; } 2>/dev/null\n`,...variables.map(({name:name,value:value})=>`export ${name}=${(0,quote_for_shell.e)(value)}\n`),`{ case $${saved} in *v*) set -v;; esac; `,`case $${saved} in *x*) unset ${saved}; set -x;; *) unset ${saved};; esac; } 2>/dev/null\n`].join("")},holds:"environment",failed:function failedSh(status){return`(exit ${status})\n`}},dotenv:{write:function formatDotenv(variables){(0,variable.O)(variables)
const problems=[],lines=variables.map(variable=>{const written=isInherited(variable.name)?void 0:function quoteForDotenv(value){if(/^[\w./:@%+,-]+$/.test(value))return value
if(/[$\r]/.test(value))return
if(!value.includes("'"))return/\\\\|\\$/.test(value)?void 0:`'${value}'`
return/["`\\]/.test(value)?void 0:`"${value}"`}(variable.value)
return void 0===written&&problems.push(function notRepresentable({name:name,place:place}){return{code:"NOT_REPRESENTABLE",message:isInherited(name)?`a dotenv file cannot hold "${name}": npm's dotenv-expand does not read this name`:`a dotenv file cannot hold the value of "${name}": programs that read such files interpret it differently`,hint:"Use the format sh or json, or list the value under `files:` in the mapping.",place:place}}(variable)),`${variable.name}=${written}\n`})
if(problems.length>0)throw new failure.HR(problems)
return lines.join("")},holds:"environment"},docker:{write:function formatDocker(variables){(0,variable.O)(variables)
const problems=variables.flatMap(problemOf)
if(problems.length>0)throw new failure.HR(problems)
return variables.map(({name:name,value:value})=>`${name}=${value}\n`).join("")},holds:"environment"},"docker-args":{write:function formatDockerArgs(variables){return(0,variable.O)(variables),0===variables.length?"":`${variables.map(({name:name})=>`-e ${name}`).join(" ")}\n`},holds:"names"},json:{write:function formatJson(variables){return 0===variables.length?"{}\n":`{\n${variables.map(({name:name,value:value})=>`  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(",\n")}\n}\n`},holds:"data"},powershell:{write:function formatPowershell(variables){return(0,variable.O)(variables),variables.map(({name:name,value:value})=>`\${env:${name}} = ${function expression(value){if(/^[ -~]*$/.test(value))return quoteForPowershell(value)
const parts=value.match(/[ -~]+|[^ -~]/g)??[]
return`-join (${parts.map(part=>/^[ -~]/.test(part)?quoteForPowershell(part):function character(unit){return`[char]0x${unit.charCodeAt(0).toString(16).padStart(4,"0")}`}(part)).join(",")})`}(value)}\n`).join("")},holds:"environment",failed:function failedPowershell(status){return`throw 'pipeline-secrets export failed with exit status ${status}'\n`}}},formatNames=Object.keys(fileFormats)}
),
"src/output/format/variable":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{O:()=>requirePlainNames})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure")
const plainName=/^[A-Za-z_][A-Za-z0-9_]*$/
function requirePlainNames(variables,pattern=plainName){const position=variables.findIndex(variable=>!pattern.test(variable.name))
if(-1!==position)throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR([{code:"BUG",message:`variable ${position+1} reached an output with an unchecked name`}])}}
),
"src/result":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function refuse(code,message,hint){return{ok:!1,code:code,message:message,hint:hint}}function orElse(action,other){try{return action()}catch{return other}}__nccwpck_require__.d(__webpack_exports__,{N:()=>orElse,T:()=>refuse})}
),
"src/text/printable":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{g:()=>printable,h:()=>unprintable})
const unprintable=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
function printable(text,limit=1e3){const part=text.slice(0,limit+1),shown=(/^[ -~]*$/.test(part)?part:part.replace(unprintable,escapeCharacter)).replaceAll("##[","##\\x5b").replace(/^(\s*):(?=:)/u,"$1\\x3a")
return shown.length<=limit?shown:`${shown.slice(0,limit-1).replace(/\p{Cs}$/u,"")}\u2026`}function escapeCharacter(character){const code=character.codePointAt(0)??0
return code<256?`\\x${code.toString(16).padStart(2,"0")}`:`\\u{${code.toString(16)}}`}}
),
"src/text/quote-for-shell":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function shellWord(word){return/^[\w@.,:%+/=-]+$/.test(word)?word:quoteForShell(word)}function quoteForShell(text){return`'${text.replaceAll("'",String.raw`'\''`)}'`}__nccwpck_require__.d(__webpack_exports__,{e:()=>quoteForShell,r:()=>shellWord})}
),
"src/text/shown-word":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{o:()=>shownWord})
var _suggest_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/text/suggest")
const plain={word:/^[a-z]+(?:[-_][a-z]+)*$/,field:/^(?:_*[A-Za-z]+(?:[-_][A-Za-z]+)*_*|[A-Z][A-Z0-9_]*|<<)$/,value:void 0},longest=40
function shownWord(written,known,position){return written.length<=longest&&plain[position]?.test(written)||void 0!==(0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__.Z)(written,known)?written:void 0}}
),
"src/text/suggest":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function suggest(written,known){const word=written.toLowerCase()
let best
for(const candidate of known){const limit=Math.max(candidate.length,word.length)<5?1:2,distance=editDistance(word,candidate.toLowerCase())
distance<=limit&&distance<Math.max(candidate.length,word.length)&&distance<(best?.distance??Number.POSITIVE_INFINITY)&&(best={candidate:candidate,distance:distance})}return best?.candidate}function didYouMean(written,known,otherwise){const near=suggest(written,known)
return void 0===near?otherwise:`Did you mean "${near}"?`}function editDistance(a,b){if(Math.abs(a.length-b.length)>8||a.length>64)return Number.POSITIVE_INFINITY
const rows=[Array.from({length:b.length+1},(_,j)=>j)],at=(i,j)=>rows[i]?.[j]??0
for(let i=1;i<=a.length;i++){rows[i]=[i]
for(let j=1;j<=b.length;j++){const same=a[i-1]===b[j-1]?0:1
let cost=Math.min(at(i-1,j)+1,at(i,j-1)+1,at(i-1,j-1)+same)
i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]&&(cost=Math.min(cost,at(i-2,j-2)+1)),rows[i]?.push(cost)}}return at(a.length,b.length)}__nccwpck_require__.d(__webpack_exports__,{Z:()=>suggest,a:()=>didYouMean})}
),
"src/text/words":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function splitWords(text){return text.trim().split(/\s+/)}function joinWithOr(words){return words.length<3?words.join(" or "):`${words.slice(0,-1).join(", ")}, or ${words.at(-1)}`}function joinFirst(words,most=3){const text=words.slice(0,most).join(", ")
return words.length>most?`${text}, and ${words.length-most} more`:text}function countsText(counts){const words=counts.filter(([count])=>count>0).map(([count,what])=>countText(count,what))
return words.length<2?words.join():`${words.slice(0,-1).join(", ")} and ${words.at(-1)}`}function countText(count,what){return`${count} ${what}${1===count?"":"s"}`}__nccwpck_require__.d(__webpack_exports__,{FS:()=>joinFirst,WN:()=>countsText,lT:()=>countText,uy:()=>joinWithOr,yM:()=>splitWords})}
),
"src/text/wrap":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function wrap(text,width){const lines=[]
for(const word of text.split(" ")){const line=lines.at(-1)
void 0!==line&&line.length+1+word.length<=width?lines.push(`${lines.pop()} ${word}`):lines.push(word)}return lines}__nccwpck_require__.d(__webpack_exports__,{L:()=>wrap})}
),
"src/version":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{r:()=>version})
const version="0.1.0"}
),
"tls":(e=>{e.exports=require("tls")}),
"tty":(e=>{e.exports=require("tty")}),
"url":(r=>{r.exports=require("url")}),
"util":(e=>{e.exports=require("util")})
},i={};function __nccwpck_require__(e){var r=i[e];if(void 0!==r)return r.exports;var _=i[e]={exports:{}},c=!0;try{u[e](_,_.exports,__nccwpck_require__),c=!1}finally{c&&delete i[e]}return _.exports}__nccwpck_require__.m=u,__nccwpck_require__.ab=__dirname+"/",e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__",r="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__",_="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__",c=e=>{e&&e.d<1&&(e.d=1,e.forEach(e=>e.r--),e.forEach(e=>e.r--?e.r++:e()))},__nccwpck_require__.a=(t,n,o)=>{var u;o&&((u=[]).d=-1);var i,p,a,f=new Set,w=t.exports,l=new Promise((e,r)=>{a=r,p=e});l[r]=w,l[e]=e=>(u&&e(u),f.forEach(e),l.catch(e=>{})),t.exports=l,n(t=>{var n;i=(t=>t.map(t=>{if(null!==t&&"object"==typeof t){if(t[e])return t;if(t.then){var n=[];n.d=0,t.then(e=>{o[r]=e,c(n)},e=>{o[_]=e,c(n)});var o={};return o[e]=e=>e(n),o}}var u={};return u[e]=e=>{},u[r]=t,u}))(t);var getResult=()=>i.map(e=>{if(e[_])throw e[_];return e[r]}),o=new Promise(r=>{(n=()=>r(getResult)).r=0;var fnQueue=e=>e!==u&&!f.has(e)&&(f.add(e),e&&!e.d&&(n.r++,e.push(n)));i.map(r=>r[e](fnQueue))});return n.r?o:getResult()},e=>(e?a(l[_]=e):p(w),c(u))),u&&u.d<0&&(u.d=0)},__nccwpck_require__.n=e=>{var r=e&&e.__esModule?()=>e.default:()=>e;return __nccwpck_require__.d(r,{a:r}),r},n=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__,__nccwpck_require__.t=function(e,r){if(1&r&&(e=this(e)),8&r)return e;if("object"==typeof e&&e){if(4&r&&e.__esModule)return e;if(16&r&&"function"==typeof e.then)return e}var _=Object.create(null);__nccwpck_require__.r(_);var c={};t=t||[null,n({}),n([]),n(n)];for(var o=2&r&&e;"object"==typeof o&&!~t.indexOf(o);o=n(o))Object.getOwnPropertyNames(o).forEach(r=>c[r]=()=>e[r]);return c.default=()=>e,__nccwpck_require__.d(_,c),_},__nccwpck_require__.d=(e,r)=>{for(var _ in r)__nccwpck_require__.o(r,_)&&!__nccwpck_require__.o(e,_)&&Object.defineProperty(e,_,{enumerable:!0,get:r[_]})},__nccwpck_require__.f={},__nccwpck_require__.e=e=>Promise.all(Object.keys(__nccwpck_require__.f).reduce((r,_)=>(__nccwpck_require__.f[_](e,r),r),[])),__nccwpck_require__.u=e=>e+".js",__nccwpck_require__.o=(e,r)=>Object.prototype.hasOwnProperty.call(e,r),__nccwpck_require__.r=e=>{"undefined"!=typeof Symbol&&Symbol.toStringTag&&Object.defineProperty(e,Symbol.toStringTag,{value:"Module"}),Object.defineProperty(e,"__esModule",{value:!0})},o={792:1},__nccwpck_require__.f.require=(e,r)=>{o[e]||(e=>{var r=e.modules,_=e.ids,c=e.runtime;for(var t in r)__nccwpck_require__.o(r,t)&&(__nccwpck_require__.m[t]=r[t]);c&&c(__nccwpck_require__);for(var n=0;n<_.length;n++)o[_[n]]=1})(require("./"+__nccwpck_require__.u(e)))};var p=__nccwpck_require__("src/cli");module.exports=p})();
