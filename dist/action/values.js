exports.ids=["values"];exports.modules={
"src/app/action/hand-over":((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{"use strict"
__webpack_require__.r(__webpack_exports__),__webpack_require__.d(__webpack_exports__,{handOver:()=>handOver})
var absolute_path=__webpack_require__("src/output/file/absolute-path"),external_node_crypto_=__webpack_require__("node:crypto"),external_node_fs_=__webpack_require__("node:fs"),external_node_fs_namespaceObject=__webpack_require__.t(external_node_fs_,2),external_node_os_=__webpack_require__("node:os"),external_node_path_=__webpack_require__("node:path"),failure=__webpack_require__("src/failure"),result=__webpack_require__("src/result"),printable=__webpack_require__("src/text/printable"),errno_of=__webpack_require__("src/output/file/errno-of")
function identityOf({dev:dev,ino:ino,birthtimeNs:birthtimeNs}){return{device:String(dev),inode:String(ino),born:String(birthtimeNs)}}function removeStaleTemporaries(target,processId,isAlive,system){const pattern=new RegExp(`^\\${prefixOf(target)}([0-9]{1,10})-[0-9a-f]+\\.tmp$`)
for(const name of function namesIn(folder,system){return(0,result.N)(()=>system.readdirSync(folder),[])}((0,external_node_path_.dirname)(target),system)){const owner=pattern.exec(name)?.[1]
void 0===owner||Number(owner)!==processId&&isAlive(Number(owner))||removeFile((0,external_node_path_.join)((0,external_node_path_.dirname)(target),name),system)}}function removeFile(path,system){try{system.lstatSync(path).isFile()&&system.unlinkSync(path)}catch{}}function prefixOf(target){return`.pipeline-secrets-${(0,external_node_crypto_.createHash)("sha256").update((0,external_node_path_.basename)(target)).digest("hex").slice(0,16)}-`}function isAlive(processId){try{return process.kill(processId,0),!0}catch(error){return"ESRCH"!==(0,errno_of.U)(error)}}function requirePlainFolder(folder,roots,system){const root=function nearest(folder,roots,system){return roots.flatMap(root=>[(0,external_node_path_.resolve)(root),(0,result.N)(()=>system.realpathSync(root),void 0)]).filter(root=>void 0!==root).filter(root=>folder===root||folder.startsWith(root.endsWith(external_node_path_.sep)?root:root+external_node_path_.sep)).sort((a,b)=>b.length-a.length)[0]}(folder,roots,system),start=root??(0,external_node_path_.parse)(folder).root
let path=start
for(const component of(0,external_node_path_.relative)(start,folder).split(external_node_path_.sep).filter(Boolean))path=(0,external_node_path_.resolve)(path,component),checkComponent(path,void 0===root&&(0,external_node_path_.dirname)(path)===start,system)}function checkComponent(path,mayBeLink,system){let status
try{status=system.lstatSync(path)}catch(error){const code=(0,errno_of.U)(error)
throw(0,failure.fJ)("WRITE_FAILED",`cannot use the folder ${quoted(path)}: ${code}`,"ENOENT"===code?"Create the folder first.":"Check the path and its permissions.")}if(status?.isSymbolicLink()){if(mayBeLink)return
throw(0,failure.fJ)("WRITE_FAILED",`the folder ${quoted(path)} is a symbolic link`,"Give the path it leads to.")}if(!status?.isDirectory())throw(0,failure.fJ)("WRITE_FAILED",`${quoted(path)} is not a folder`,"Give a path in a folder.")}function quoted(path){return`"${(0,printable.g)(path)}"`}var write_fully=__webpack_require__("src/output/file/write-fully")
function openPrivateFile(path,options={}){const{system:system=external_node_fs_namespaceObject,processId:processId=process.pid,mode:mode=384}=options,target=(0,external_node_path_.resolve)(path)
requirePlainFolder((0,external_node_path_.dirname)(target),options.roots??function trustedRoots(){const runnerTemp=process.env.RUNNER_TEMP
return[process.cwd(),...runnerTemp?[runnerTemp]:[],(0,external_node_os_.tmpdir)(),(0,external_node_os_.homedir)()]}(),system),removeStaleTemporaries(target,processId,options.isAlive??isAlive,system)
const temporary=function temporaryPath(target,processId,random){return(0,external_node_path_.join)((0,external_node_path_.dirname)(target),`${prefixOf(target)}${processId}-${random}.tmp`)}(target,processId,(0,external_node_crypto_.randomBytes)(8).toString("hex")),{descriptor:descriptor,identity:identity}=reported(path,()=>(function requireReplaceable(path,target,system){const found=/[\\/]$/.test(path)?"a folder":function kindOf(status){return void 0===status?void 0:status.isSymbolicLink()?"a symbolic link":status.isDirectory()?"a folder":status.isFile()?status.nlink>1?"a file with several names (hard links)":void 0:"a pipe, a socket or a device"}(system.lstatSync(target,{throwIfNoEntry:!1}))
if(void 0===found)return
throw(0,failure.fJ)("WRITE_FAILED",`"${(0,printable.g)(path)}" is ${found}; nothing was written`,"Give the path of a regular or new file.")}(path,target,system),function openTemporary(temporary,mode,system){const{O_WRONLY:O_WRONLY,O_CREAT:O_CREAT,O_EXCL:O_EXCL,O_NOFOLLOW:O_NOFOLLOW=0}=external_node_fs_.constants,descriptor=system.openSync(temporary,O_WRONLY|O_CREAT|O_EXCL|O_NOFOLLOW,384)
try{return system.fchmodSync(descriptor,mode),{descriptor:descriptor,identity:identityOf(system.fstatSync(descriptor,{bigint:!0}))}}catch(error){throw system.closeSync(descriptor),removeIfPossible(temporary,system),error}}(temporary,mode,system)))
return{identity:identity,finish:content=>reported(path,()=>function finish(descriptor,temporary,target,content,system){try{try{(0,write_fully.KM)(descriptor,content,{write:system.writeSync}),system.fsyncSync(descriptor)}finally{system.closeSync(descriptor)}system.renameSync(temporary,target)}catch(error){throw removeIfPossible(temporary,system),error}}(descriptor,temporary,target,content,system)),discard:()=>{system.closeSync(descriptor),removeIfPossible(temporary,system)}}}function reported(path,action){try{return action()}catch(error){if(error instanceof failure.HR)throw error
throw(0,failure.fJ)("WRITE_FAILED",`cannot write "${(0,printable.g)(path)}": ${(0,errno_of.U)(error)}`,function hintFor(code){return"ENOSPC"===code||"EDQUOT"===code?"Make room on the disk.":"EACCES"===code||"EPERM"===code||"EROFS"===code?"Give a path in a folder that you may write to.":"Check the path."}((0,errno_of.U)(error)))}}function removeIfPossible(path,system){(0,result.N)(()=>system.unlinkSync(path),void 0)}var formats=__webpack_require__("src/output/format/formats"),external_node_buffer_=__webpack_require__("node:buffer")
const unlimited=Number.POSITIVE_INFINITY,limitsOf={darwin:{variable:unlimited,unit:"bytes",total:917504},win32:{variable:32767,unit:"characters",total:unlimited}},linux={variable:131071,unit:"bytes",total:1835008},hint="List it under `files:` in the mapping, and pass its path to the program that reads it."
function checkSizes(variables,platform,existing={}){const{variable:most,unit:unit,total:total}=limitsOf[platform]??linux,limit="bytes"===unit?`${most+1} bytes or more`:`more than ${most} characters`,problems=variables.filter(({name:name,value:value})=>{return text=`${name}=${value}`,("bytes"===unit?external_node_buffer_.Buffer.byteLength(text):text.length)>most
var text}).map(({name:name,place:place})=>({code:"TOO_LARGE",message:`"${name}" and its value have ${limit}: no process can start with it`,hint:hint,place:place}))
if(function environmentBytes(variables){return variables.reduce((sum,{name:name,value:value})=>sum+external_node_buffer_.Buffer.byteLength(`${name}=${value}`)+1+8,0)}([...Object.entries(existing).map(([name,value=""])=>({name:name,value:value})),...variables])>total&&problems.push(function tooLargeTogether(variables,limit){const largest=variables.reduce((most,each)=>each.value.length>most.value.length?each:most)
return{code:"TOO_LARGE",message:`the environment would hold more than ${limit} bytes; the largest variable is "${largest.name}"`,hint:hint.replace(" it "," the largest "),place:largest.place}}(variables,total)),problems.length>0)throw new failure.HR(problems)}var check_outputs=__webpack_require__("src/app/guards/check-outputs"),role_arn=__webpack_require__("src/auth/role-arn"),words=__webpack_require__("src/text/words")
var well_formed=__webpack_require__("src/text/well-formed")
function foldedForms(value){const hasLines=value.includes("\n")||value.includes("\r")
if(!hasLines&&external_node_buffer_.Buffer.byteLength(value)<=30)return[]
const bytes=external_node_buffer_.Buffer.from(value)
return[...hasLines?[bytes.toString("base64"),...cut64(value)]:[],...foldedAgain(value),...folded(bytes)]}function foldedAgain(value){return value.length<=60?[]:/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value)?inColumns(value,60):/^[\w+/-]+={0,2}$/.test(value)?[...inColumns(value,76),...inColumns(value,64)]:[]}function folded(bytes){const base64=startOf64(bytes,0),hex=inColumns(bytes.toString("hex"),60).filter(line=>line.length>4)
return[...inColumns(base64,76),...inColumns(base64,64),...hex.flatMap(line=>[line,line.toUpperCase()])]}function inColumns(text,width){return text.length<=width?[]:Array.from({length:Math.ceil(text.length/width)},(_,index)=>text.slice(index*width,(index+1)*width))}function cut64(given){const padded="string"==typeof given?external_node_buffer_.Buffer.from(`\0\0${given}`):external_node_buffer_.Buffer.concat([external_node_buffer_.Buffer.alloc(2),given])
return[startOf64(padded,2),startOf64(padded,1).slice(2),startOf64(padded,0).slice(3)]}function inBothAlphabets(form){return form.includes("+")||form.includes("/")?[form,form.replaceAll("+","-").replaceAll("/","_")]:[form]}function startOf64(bytes,from){return bytes.toString("base64",from).slice(0,Math.floor(8*(bytes.length-from)/6))}const tables={xml:{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"apos"},text:{"&":"amp","<":"lt",">":"gt"},quot:{"&":"amp","<":"lt",">":"gt",'"':"quot"},python:{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"#x27"},php:{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"#39"},go:{"&":"amp","<":"lt",">":"gt",'"':"#34","'":"#39"},dotnet:{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"#x27","+":"#x2B","`":"#x60"}}
function xmlForm(text){return markup(text,tables.xml)}function markupForms(text){const{text:plain,quot:quot,python:python,php:php,go:go,xml:xml,dotnet:dotnet}=tables,forms=[plain,quot,python,php,go].map(names=>markup(text,names))
return/\P{ASCII}/u.test(text)?new Set([...forms,...[text,...forms,markup(text,xml)].flatMap(characterReferences),characterReferences(markup(text,dotnet))[1]??"",markup(text,php).replaceAll(/[\u00a0-\u00ff]|[\u{10000}-\u{10ffff}]/gu,decimal)]):new Set(forms)}function characterReferences(text){const hex=sign=>`&#x${(sign.codePointAt(0)??0).toString(16)};`
return[text.replaceAll(/\P{ASCII}/gu,decimal),text.replaceAll(/\P{ASCII}/gu,sign=>hex(sign).toUpperCase().replace("X","x")),text.replaceAll(/\P{ASCII}/gu,hex),text.replaceAll(/[\u0080-\uffff]/g,unit=>`&#${unit.charCodeAt(0)};`)]}function decimal(sign){return`&#${sign.codePointAt(0)};`}function markup(text,names){return text.replaceAll(/[&<>"'+`]/g,sign=>names[sign]?`&${names[sign]};`:sign)}function yamlForms(text){const yaml=escaped=>text.replaceAll(escaped,sign=>yamlEscapes[sign]??longEscape(sign,hex=>hex.toUpperCase()))
return[yaml(/["\\]|[^ -~]/gu),yaml(/["\\\u0085\u00a0\u2028\u2029\ufeff]|\p{Cc}/gu),yaml(/["\\\u0085\u00a0\u2028\u2029\ufeff\u{10000}-\u{10ffff}]|\p{Cc}/gu)]}function sourceEscape(sign){return sourceEscapes[sign]??longEscape(sign,hex=>hex)}function longEscape(sign,cased){const code=sign.codePointAt(0)??0,hex=digits=>cased(code.toString(16).padStart(digits,"0"))
return code<=255?`\\x${hex(2)}`:code<=65535?`\\u${hex(4)}`:`\\U${hex(8)}`}const sourceEscapes={"\n":"\\n","\r":"\\r","\t":"\\t"},propertyEscapes={...sourceEscapes,"\f":"\\f"},yamlEscapes={...propertyEscapes,'"':'\\"',"\\":"\\\\","\0":"\\0","\x07":"\\a","\b":"\\b","\v":"\\v","\x1b":"\\e","\x85":"\\N","\xa0":"\\_","\u2028":"\\L","\u2029":"\\P"}
function hexOf(sign,digits){return sign.charCodeAt(0).toString(16).padStart(digits,"0")}const escapedCharacters=[/[-\t\n\v\f\r #$&()*+.?[\\\]^{|}~]/g,/[^\w\P{ASCII}]/gu,/[$()*+.?[\\\]^{|}]/g,/[$()*+./?[\\\]^{|}]/g,/[-!#$()*+.:<=>?[\\\]^{|}]/g,/[-!#$()*+./:<=>?[\\\]^{|}]/g,/[- #$()*+.?[\\\]^{|}]/g,/[- #$()*+./?[\\\]^{|}]/g,/[-#$&()*+.?[\\\]^{|}~]/g,/[ #$()*+.?[\\^{|]/g]
function regexForms(text){const forms=escapedCharacters.map(signs=>text.replaceAll(signs,"\\$&"))
return new Set([...forms,text.replaceAll(/[$()*+.?[\\\]^{|}]/g,"\\$&").replaceAll("-","\\x2d")])}const percentFlavours=["-._~"," -._~","-._~!'()*","-._~!'()*;/?:@&=+$,#"," -._*","-._~!$%&'()*+,","-._~!$%&()*+,/:;=?@[\\]^`{|}","-._~!$%&'()*+,/:;=?@[\\]^`{|}","-._~!$%&'()*+,/:;=@[\\]^|","-._~!$%&'()*+,/:;=@[\\]|","-._~!#$%&'()*+,/:;=?@[\\]^{|}","-._~!$&'()*+,/:;=?@","-._~!$&'()*+,/:;=@"," -._","-._~/","-._~$&+,;=","-._~$&+:=@","-._~$&+,/:;=@","-._~!$&()*+,/:;=?@"]
function percents(text){const full=percent(text),lower=full.replaceAll(/%../g,code=>code.toLowerCase())
return function keptOf(signs){const known=keptBySigns.get(signs)
if(known)return known
const kept=new Set(percentFlavours.map(flavour=>[...signs].filter(sign=>flavour.includes(sign)).join(""))),all=[...kept].map(some=>[...some].map(sign=>({code:codeOf(sign),sign:" "===sign?"+":sign})))
return keptBySigns.set(signs,all),all}(function signsIn(encoded){const codes=new Set(encoded.match(/%[2-7][0-9A-F]/g)),last=codes.delete("%25")?["%"]:[]
return[...[...codes].map(code=>String.fromCharCode(Number.parseInt(code.slice(1),16))).sort(),...last]}(full).join("")).flatMap(kept=>[kept.reduce((form,{code:code,sign:sign})=>form.replaceAll(code,sign),full),kept.reduce((form,{code:code,sign:sign})=>form.replaceAll(code.toLowerCase(),sign),lower)])}const keptBySigns=new Map
function percent(text){return encodeURIComponent(text).replaceAll(/[~!'()*]/g,codeOf)}function codeOf(sign){return`%${hexOf(sign,2).toUpperCase()}`}function quotedForShells(text){const ansi=function ansiC(text){return text.replaceAll(/[\\']/g,"\\$&").replaceAll(/\p{Cc}/gu,sign=>ansiCEscapes[sign]??octal(sign))}(text)
return[text.replaceAll("'","'\\''").replaceAll(/^'|'$/g,""),text.replaceAll(/'+/g,"'\"$&\"'").replace(/'$/,""),text.replaceAll(/["$`\\]/g,"\\$&"),ansi,ansi.replaceAll(/\P{ASCII}+/gu,octal),echoed(text,"dash"),echoed(text,"zsh")]}const echoes={dash:/\\(?:c[\s\S]*|(0[0-7]{0,3}|[1-7][0-7]{0,2})|([abefnrtv\\]))/g,zsh:/\\(?:c[\s\S]*|(0[0-7]{0,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8})|([abeEfnrtv\\]))/g}
function echoed(text,shell){return text.replaceAll(echoes[shell],(_,code,letter)=>{if(void 0===code)return echoEscapes[letter??""]??""
const point=/^[xuU]/.test(code)?Number.parseInt(code.slice(1),16):255&Number.parseInt(code,8)
return point<=1114111?String.fromCodePoint(point):""})}const echoEscapes={a:"\x07",b:"\b",e:"\x1b",E:"\x1b",f:"\f",n:"\n",r:"\r",t:"\t",v:"\v","\\":"\\"},ansiCEscapes={"\x07":"\\a","\b":"\\b","\x1b":"\\E","\f":"\\f","\n":"\\n","\r":"\\r","\t":"\\t","\v":"\\v"}
function octal(text){return[...external_node_buffer_.Buffer.from(text)].map(byte=>`\\${byte.toString(8).padStart(3,"0")}`).join("")}const encodings=[{name:"base64, as the runner derives it",runner:"by the text",forms:text=>[external_node_buffer_.Buffer.from(text).toString("base64")]},{name:"base64 and base64url, whatever stands before and behind",forms:text=>cut64(text).flatMap(inBothAlphabets)},{name:"percent, as the runner derives it",runner:"by the text",forms:onlyIf(/[^\w.~-]/,text=>[percent(text).replaceAll("%7E","~")])},{name:"JSON and quotes, as the runner derives them",runner:"by the text",forms:onlyIf(/["'\\]|\p{Cc}|[\u2028\u2029]/u,text=>[jsonString(text,/[\u0085\u2028\u2029]/g),text.replaceAll('"','\\"'),text.replaceAll("'","''")])},{name:"XML, as the runner derives it",runner:"by the text",forms:onlyIf(/[&<>"']/,text=>[xmlForm(text)])},{name:"shell",forms:onlyIf(/[^\w./:@%+=-]/,text=>[.../["'$`\\]|\p{Cc}|\P{ASCII}/u.test(text)?quotedForShells(text):[],text.replaceAll(/[ \t\n\v\f\r!"$&'()*,;<>?[\\\]^`{|}]/g,"\\$&"),...text.includes("~")?[text.replaceAll(/[ \t\n\v\f\r!"$&'()*,;<>?[\\\]^`{|}]|(?<=[:=])~/g,"\\$&")]:[],text.replaceAll(/[ \t\n\v\f\r"#$&'()*;<>?[\\\]^`{|}]/g,"\\$&")])},{name:"percent",forms:onlyIf(/[^\w.-]/,text=>[...percents(text),...text.includes("\\")?percents(text.replaceAll("\\","/")):[]])},{name:"JSON",forms:onlyIf(/[^\w .,:;@#$%*()[\]{}|^~!?-]/,jsonStrings)},{name:"JSON in JSON",runner:"by the forms",forms:onlyIf(/[^\w .,:;@#$%*()[\]{}|^~!?-]/,text=>[...new Set(jsonStrings(text))].map(form=>jsonString(form)))},{name:"hex",forms(text){const hex=external_node_buffer_.Buffer.from(text).toString("hex")
return[hex,hex.toUpperCase()]}},{name:"shell patterns",forms:text=>[`\\${[...text].join("\\")}`,.../[ \t\n\v\f\r#$()*+.<>?[\\\]^{|~]/.test(text)?[text.replaceAll(/[ \t\n\v\f\r#$()*<>?[\\\]^|~]/g,"\\$&"),text.replaceAll(/[$()*+.?[\\^{|]/g,"\\$&")]:[]]},{name:"HTML, CSV, SQL and source code",forms:onlyIf(/[&<>"'\\]|\p{Cc}|\P{ASCII}/u,text=>{const sources=function sourceForms(text){const form=text.replaceAll("\\","\\\\").replaceAll(/\p{Cc}/gu,sourceEscape)
return[form,form.replaceAll(/(?! )[\p{C}\p{Z}]/gu,sourceEscape),form.replaceAll(/\\x../g,code=>`\\x${code.slice(2).toUpperCase()}`),form.replaceAll(/\P{ASCII}+/gu,signs=>external_node_buffer_.Buffer.from(signs).toString("hex").replaceAll(/../g,"\\x$&")),form.replaceAll(/\P{ASCII}/gu,sourceEscape)]}(text)
return[...markupForms(text),text.replaceAll('"','""'),...sources,...sources.map(form=>form.replaceAll("'","\\'")),...sources.map(form=>form.replaceAll("'","''")),...sources.map(form=>form.replaceAll('"','""'))]})},{name:"YAML in double quotes and JSON in source code",forms:onlyIf(/["'\\]|\p{Cc}|\P{ASCII}/u,text=>{const sources=jsonStrings(text).map(form=>form.replaceAll("\\","\\\\"))
return[...yamlForms(text),...sources,...sources.map(form=>form.replaceAll("'","\\'"))]})},{name:"properties",forms:onlyIf(/^ |[\\=:;#!]|[^ -~]/,function propertyForms(text){const form=text.replaceAll(/[\\=:#!]|^ /g,"\\$&").replaceAll(/[\t\n\r\f]/g,sign=>propertyEscapes[sign]??sign)
return[form,form.replaceAll(/[^ -~]/g,unit=>`\\u${hexOf(unit,4).toUpperCase()}`),text.replaceAll(/[;#]/g,"\\$&")]})},{name:"regular expressions",forms:onlyIf(/[^\w\P{ASCII}]/u,text=>[...regexForms(text)])}]
function jsonStrings(text){const slashed=text.replaceAll("/","\\/")
return/^[\w .,:;@#$%*()[\]{}|^~!?/-]*$/.test(text)?[slashed]:[jsonString(text),jsonString(jsonString(text)),jsonString(text,/[^ -~]/g),jsonString(text,/[\u0080-\uffff]/g).replaceAll("/","\\/"),jsonString(text).replaceAll("/","\\/"),jsonString(text,/[<>&\u2028\u2029]/g),jsonString(text,/[<>&='\u2028\u2029]/g),jsonString(text,/\\"|[&'+<>`]|[^ -~]/g).replaceAll(/(?<=\\u)[0-9a-f]{4}/g,code=>code.toUpperCase())]}function jsonString(text,escaped){const form=JSON.stringify(text).slice(1,-1)
return escaped?form.replaceAll(escaped,sign=>`\\u${hexOf(sign.slice(-1),4)}`):form}function onlyIf(pattern,forms){return text=>pattern.test(text)?forms(text):[]}function leavesOf({nodes:nodes},isSecretKey){const leaves=[],open=[]
for(let index=0;index<nodes.length;index+=1){const node=nodes[index]
for(;open.length>0&&index>=(open.at(-1)?.end??0);)open.pop()
const parent=open.at(-1),path=parent&&{above:parent.path,token:node.name??String(parent.next)}
parent&&(parent.next+=1),1===open.length&&void 0!==node.name&&!1===isSecretKey?.(node.name)?index=node.next-1:"object"===node.kind||"array"===node.kind?open.push({end:node.next,path:path,next:0}):leaves.push({node:node,path:path})}return leaves}var json_source=__webpack_require__("src/json/json-source")
const regionName=/^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)-(?:(?:gov|iso[a-z]?|de)-)?(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/
function shortSecretReason(value){const word=value.trim()
if(""!==word)return isCommonWord(word)?"common word":word.length<12&&[...word].length<6?"short":void 0}function isCommonWord(text){if(text.length>20)return!1
const word=text.toLowerCase()
return commonWords.has(word)||regionName.test(word)}const commonWords=new Set(["true false null none undefined yes no on off enabled disabled default required optional","dev develop development test testing qa uat int integration stage staging preprod pre-production","preproduction preview sandbox demo beta prod production live local","localhost 127.0.0.1 0.0.0.0 http https internal external public private","main master release","trace debug info notice warn warning error fatal critical verbose","admin administrator root user username guest nobody ubuntu ec2-user service system app application","api web server client worker postgres postgresql mysql mariadb mongodb redis oracle sqlserver","database dbname schema","password passwd secret secrets changeme change-me example token value string","docker github gitlab amazon amazonaws node npm python java linux windows build deploy"].flatMap(group=>group.split(" ")))
function secretTexts(value,kind="whole",isSecretKey){const lines=linesOf(value),texts=new Set,parts=new Set,single=1===lines.length?lines[0]:void 0
void 0!==single&&"whole"===kind&&texts.add(/[\r\n]/.test(value)?single:value)
const json=parseJson(value),isPrinted=line=>void 0!==single||void 0===json||void 0===isSecretKey&&function holdsString(line){return line.includes('"')&&!line.endsWith("{")&&!line.endsWith("[")}(line)
for(const line of lines)isDistinctive(line)&&isPrinted(line)&&(void 0===single?parts:texts).add(line)
for(const leaf of void 0===json?[]:leafTexts(json,isSecretKey)){const leafLines=linesOf(leaf)
for(const line of leafLines)isDistinctive(line)&&(leafLines.length>1?parts:texts).add(line)}return{texts:[...new Set([...texts,...parts])].sort((a,b)=>b.length-a.length),lines:new Set([...parts].filter(part=>!texts.has(part)))}}function linesOf(text){return(text.includes("\n")||text.includes("\r")?text.split(/[\r\n]/):[text]).map(trimAsRunner).filter(line=>""!==line.trim())}const plainSign=/[A-Za-z0-9]/,sign=/[\p{L}\p{N}]/u
function isDistinctive(line){return!(line.length<8&&[...line].length<4||isCommonWord(line))&&(hasLetterOrDigit(line)||new Set(line.replace(/[\s{}[\]()"'`,:;]/g,"")).size>=4)}function hasLetterOrDigit(text){return plainSign.test(text)||sign.test(text)}function parseJson(value){return(0,json_source.X0)(value.startsWith("\ufeff")?value.slice(1):value)}function leafTexts(json,isSecretKey){const leaves=leavesOf(json,isSecretKey),strings=leaves.flatMap(({node:node})=>{if("string"!==node.kind)return[]
const text=(0,json_source.sc)(json,node),inner=parseJson(text)
return[text,(0,json_source.vz)(json,node).slice(1,-1),...inner?leafTexts(inner):[]]}),numbers=leaves.flatMap(({node:node})=>"number"===node.kind?[(0,json_source.vz)(json,node)]:[])
return[...strings.filter(well_formed.U),...numbers.filter(number=>number.length>=8)]}function stringsIn(json,isSecretKey){return leavesOf(json,isSecretKey).flatMap(({node:node})=>{if("string"!==node.kind)return[]
const text=(0,json_source.sc)(json,node),inner=parseJson(text)
return[text,...inner?stringsIn(inner):[]]})}function trimAsRunner(line){let end=line.length
for(;end>0&&isRunnerSpace(line.charCodeAt(end-1));)end-=1
let start=0
for(;start<end&&isRunnerSpace(line.charCodeAt(start));)start+=1
return line.slice(start,end)}function isRunnerSpace(code){return 32===code||code>=9&&code<=13||code>=8192&&code<=8202||[133,160,5760,8232,8233,8239,8287,12288].includes(code)}const roundsOfPass=encodings.length+1,rounds=2*roundsOfPass
function maskForms(value,kind,maskedBy,isSecretKey){if("string"!=typeof value)return function formsOfBinary(bytes){const{whole:whole,others:others,lines:lines}=function formsOfBytes(given){const bytes=external_node_buffer_.Buffer.from(given.buffer,given.byteOffset,given.byteLength),hex=bytes.toString("hex")
return{whole:[bytes.toString("base64"),bytes.toString("base64url"),hex],others:[...cut64(bytes).flatMap(inBothAlphabets),hex.toUpperCase()],lines:folded(bytes)}}(bytes),texts=new Set(whole.filter(isDistinctive)),isNew=form=>!texts.has(form)&&isDistinctive(form)
return{texts:[...texts],encoded:(round,report)=>{const forms=1===round?others:round===rounds-1?lines:[]
for(const form of forms)isNew(form)&&report(form)}}}(value)
const{texts:inLines,lines:lines}=secretTexts(value,kind,isSecretKey),texts=new Set(inLines),isWhole="redactor"===maskedBy&&hasLines(value),encodable=[...texts,...isWhole&&!value.split(/[\r\n]+/).every(line=>""===line||texts.has(line))?[value]:[]]
isWhole&&texts.add(value)
return{texts:[...texts],encoded:encodedForms({encodable:encodable,isLine:text=>lines.has(text)||isWhole&&text===value,wholes:()=>function wholeTexts(value,isSecretKey){const json=parseJson(value)
return json?[value,...stringsIn(json,isSecretKey).filter(well_formed.U)]:[value]}(value,isSecretKey)},texts,maskedBy)}}function encodedForms({encodable:texts,isLine:isLine,wholes:wholes},known,maskedBy){const passes=[texts.filter(text=>isEncodable(text)&&!isLine(text)),texts.filter(text=>isEncodable(text)&&isLine(text))],pass="redactor"===maskedBy?reportDistinctive:function newLineReporter(known){const reportNew=(line,report)=>{known.has(line)||(known.add(line),reportDistinctive(line,report))}
return(form,report)=>{if(form.includes("\n")||form.includes("\r"))for(const line of form.split(/[\r\n]+/))reportNew(line,report)
else reportNew(form,report)}}(known)
return(round,report)=>{const isOfLines=round>=roundsOfPass,encodable=passes[isOfLines?1:0]??[],encoding=encodings[round%roundsOfPass]
if(encoding)if("redactor"!==maskedBy&&encoding.runner){if("by the text"===encoding.runner&&!isOfLines)for(const text of texts.filter(well_formed.U))for(const form of encoding.forms(text))known.add(form)}else for(let index=0;index<encodable.length;index+=1){const forms=encoding.forms(encodable[index])
for(let next=0;next<forms.length;next+=1)pass(forms[next],report)}else for(const text of wholes())if(hasLines(text)===isOfLines&&isDistinctive(text.trim()))for(const form of foldedForms(text))pass(form,report)}}function reportDistinctive(form,report){isDistinctive(form)&&report(form)}function hasLines(text){return/[\r\n]/.test(text.trim())}function isEncodable(text){return(0,well_formed.U)(text)&&!isCommonWord(text.trim())}var json_pointer=__webpack_require__("src/json/json-pointer")
function weakParts(value,isSecretKey){const json=parseJson(value)
if(json)return{keys:weakKeys(json,()=>[],isSecretKey),lines:[]}
const lines=value.split(/\r\n|[\r\n]/).map(line=>linesOf(line)[0]??"")
if(lines.filter(line=>""!==line).length<2)return{keys:[],lines:[]}
const areAllUnmasked=!lines.some(isDistinctive)
return{keys:[],lines:lines.flatMap((line,index)=>(line=>""!==line&&!isDistinctive(line)&&(areAllUnmasked||hasLetterOrDigit(line)))(line)?[index+1]:[])}}function isWeak(text){const[line]=linesOf(text)
return void 0!==line&&(void 0!==shortSecretReason(line)||!isDistinctive(line))}function weakKeys(json,above,isSecretKey){return leavesOf(json,isSecretKey).flatMap(leaf=>{const tokens=()=>[...above(),...pathTokens(leaf.path)],text="string"===leaf.node.kind?(0,json_source.sc)(json,leaf.node):void 0,inner=void 0===text?void 0:parseJson(text)
if(inner&&["object","array","string"].includes(inner.nodes[0]?.kind??""))return weakKeys(inner,tokens)
const isReported=void 0===text?function isWeakNumber(json,{node:node,path:path}){const text=(0,json_source.vz)(json,node)
return"number"===node.kind&&text.length>=4&&text.length<8&&!isPort(text,path?.token??"")}(json,leaf):function isWeakString(text,name=""){if(/^(?:true|false|null)$/i.test(text)||isPort(text,name))return!1
const lines=linesOf(text)
return 1===lines.length?isWeak(text):lines.some(line=>!isDistinctive(line)&&hasLetterOrDigit(line))}(text,leaf.path?.token)
return isReported?[()=>function printKey(tokens){const[name=""]=tokens
return 1!==tokens.length||/^\/|^[0-9]+$/.test(name)?(0,json_pointer.V)(tokens):name}(tokens())]:[]})}function isPort(text,name){return/port$/i.test(name)&&/^[1-9][0-9]{0,4}$/.test(text)&&Number(text)<=65535}function pathTokens(path){const tokens=[]
for(let step=path;step;step=step.above)tokens.push(step.token)
return tokens.reverse()}function reasonOf(group){for(const{value:value,kind:kind="whole"}of group){const reason="whole"===kind&&"string"==typeof value?shortSecretReason(value):void 0
if(reason)return reason}}function weakPartsOfGroup(group){const textsOf=kinds=>group.flatMap(({value:value,kind:kind="whole",isSecretKey:isSecretKey})=>kinds.includes(kind)&&"string"==typeof value?[{value:value,isSecretKey:isSecretKey}]:[]),parts=textsOf(["whole","text"]).filter(({value:value})=>void 0===shortSecretReason(value)).map(({value:value,isSecretKey:isSecretKey})=>weakParts(value,isSecretKey))
return{keys:parts.flatMap(({keys:keys})=>keys),lines:parts.flatMap(({lines:lines})=>lines),items:textsOf(["item"]).flatMap(({value:value},index)=>isWeak(value)?[index+1]:[]),isTextWeak:textsOf(["text"]).some(({value:value})=>void 0!==shortSecretReason(value))}}function warningsOf({name:name,reason:reason,weak:weak}){const{keys:keys,lines:lines,items:items,isTextWeak:isTextWeak}=weak
return[...reason?[{name:name,reason:reason}]:[],...isTextWeak||[keys,lines,items].some(({length:length})=>length>0)?[{name:name,reason:"weak parts",parts:weak}]:[]]}function hiddenPublic(values,masked){const hidden=new Map
for(const{name:name,value:value,secret:secret}of values){if(secret||"string"!=typeof value)continue
const hides=text=>value.includes(text)&&(value.trim()===text.trim()||!isWeak(text)),secrets=masked.filter(variable=>variable.name!==name&&[...variable.texts].some(hides))
secrets.length>0&&hidden.set(name,secrets.map(variable=>variable.name))}return hidden}const maskLimits={runner:{cap:2e3,sizeOf:()=>1,unit:"lines and strings to mask",hint:"List the longest under `files:`, or give them only to the command that needs them, with `pipeline-secrets run`."},redactor:{cap:8<<20,sizeOf:mask=>external_node_buffer_.Buffer.byteLength(mask),unit:"bytes to hide",hint:"Load less at once, with `--only`."}}
function collectMasks(values,maskedBy,cap=maskLimits[maskedBy].cap){const limit={...maskLimits[maskedBy],cap:cap},{sizeOf:sizeOf}=limit,masks=new Set,variables=function groupByName(values,maskedBy){const groups=new Map
for(const value of values){const group=groups.get(value.name)
group?group.push(value):groups.set(value.name,[value])}return[...groups].map(([name,group])=>{const forms=group.map(({value:value,kind:kind="whole",isSecretKey:isSecretKey})=>maskForms(value,kind,maskedBy,isSecretKey))
return{name:name,mayBeUnmasked:group.every(({mayBeUnmasked:mayBeUnmasked})=>mayBeUnmasked),texts:new Set(forms.flatMap(({texts:texts})=>texts)),encoded:forms.map(({encoded:encoded})=>encoded),reason:reasonOf(group),weak:weakPartsOfGroup(group)}})}(values.filter(value=>value.secret),maskedBy)
let room=cap
const addOne=form=>{const size=sizeOf(form)
return!(size>room)&&(masks.add(form),room-=size,!0)},addAll=forms=>{const added=[...forms].filter(form=>!masks.has(form))
return added.reduce((sum,form)=>sum+sizeOf(form),0)<=room&&added.every(addOne)},plain=variables.filter(({mayBeUnmasked:mayBeUnmasked})=>!mayBeUnmasked)
if(!addAll(new Set(plain.flatMap(({texts:texts})=>[...texts]))))return function tooManyMasks(variables,{cap:cap,sizeOf:sizeOf,unit:unit,hint:hint}){const sizes=variables.map(({texts:texts})=>sizeOfAll(texts,sizeOf)),sum=sizeOfAll(new Set(variables.flatMap(({texts:texts})=>[...texts])),sizeOf),most=Math.max(...sizes),name=variables[sizes.indexOf(most)]?.name??"",message=`the secrets have ${sum} ${unit}, more than the limit of ${cap}; the largest is "${name}" with ${most}`
return{...(0,result.T)("TOO_MANY_MASKS",message,hint),name:name}}(plain,limit)
const unmasked=variables.filter(({mayBeUnmasked:mayBeUnmasked})=>mayBeUnmasked).sort((a,b)=>a.texts.size-b.texts.size).filter(({texts:texts})=>!addAll(texts)),masked=variables.filter(variable=>!unmasked.includes(variable)),encoded=masked.flatMap(variable=>variable.encoded)
let complete=!0
const report=form=>{masks.has(form)||addOne(form)||(complete=!1)}
for(let round=0;round<rounds;round+=1)for(const reportForms of encoded){if(!complete&&0===room)break
reportForms(round,report)}return{ok:!0,masks:[...masks],warnings:[...masked.flatMap(warningsOf),...unmasked.map(({name:name})=>({name:name,reason:"too long"}))],complete:complete,hiddenPublic:hiddenPublic(values,masked)}}function sizeOfAll(texts,sizeOf){return[...texts].reduce((sum,text)=>sum+sizeOf(text),0)}var glob=__webpack_require__("src/text/glob")
function maskWarnings(collected,{maskedBy:maskedBy,local:local},templates){const{warnings:warnings,complete:complete,hiddenPublic:hiddenPublic}=collected,isWeak=({reason:reason})=>"too long"!==reason,weak=void 0===local?[]:warnings.filter(isWeak),others=void 0===local?warnings:warnings.filter(warning=>!isWeak(warning))
return[...weak.length>0?[`${standIns}: ${(0,words.FS)(weak.map(nameAndParts),mostListed)}`]:[],...others.map(warning=>`"${warning.name}" ${weaknessOf(warning)}${function adviceOn(warning,maskedBy,templates){return"too long"===warning.reason?"":"weak parts"!==warning.reason?`${droppedBy(maskedBy)}; set \`secret: false\` if it is public`:warning.parts.keys.length>0&&!templates.has(warning.name)?"; list the keys that are secret in `secret: [KEYS]` if these are public":""}(warning,maskedBy,templates)}`),...[...hiddenPublic].map(([name,secrets])=>`"${name}" is public, but shares text with ${function secretsText(names){return`the ${names.length>1?"secrets":"secret"} ${(0,words.FS)(names.map(name=>`"${name}"`))}`}(secrets)}, so it is masked${droppedBy(maskedBy)}; if that text is public there too, set \`secret: false\` or \`secret: [KEYS]\` there`),...complete?[]:["the secrets have too many encoded forms to mask them all: the rarest can appear in the log"]]}const standIns="values of the stand-in file are too short or too common to mask well"
function weaknessOf(warning){switch(warning.reason){case"short":return"is shorter than six characters: masking it will hide ordinary text too"
case"common word":return"is a common word: masking it will hide ordinary text too"
case"too long":return"has too many lines to mask: it can appear in the log"
case"weak parts":return`has parts that are too short or too common to mask well, so they can appear in the log or hide ordinary text: ${partsText(warning.parts)}`}}function droppedBy(maskedBy){return"runner"===maskedBy?", and the runner drops job outputs that contain it":""}function nameAndParts(warning){return"weak parts"===warning.reason?`${warning.name} (${partsText(warning.parts)})`:warning.name}function partsText({keys:keys,lines:lines,items:items,isTextWeak:isTextWeak}){const printed=keys.slice(0,mostListed).map(print=>function keyText(key){return""===key?"the JSON value itself":/^[\w./~-]{1,80}$/.test(key)?key:JSON.stringify(key.length>80?`${key.slice(0,79)}\u2026`:key)}(print())),left=keys.length-printed.length
return[...isTextWeak?["the text before `encode`"]:[],...printed,...left>0?[`${left} more keys`]:[],...lines.length>0?[numbersText("line",lines)]:[],...items.length>0?[numbersText("item",items)]:[]].join(", ")}const mostListed=20
function numbersText(unit,numbers){const ranges=function rangesOf(numbers){const ranges=[]
for(const number of numbers){const range=ranges.at(-1)
range&&number===range[1]+1?range[1]=number:ranges.push([number,number])}return ranges}(numbers).flatMap(([first,last])=>first===last?[`${first}`]:last===first+1?[`${first}`,`${last}`]:[`${first} to ${last}`]),left=ranges.length-mostListed,shown=left>0?[...ranges.slice(0,mostListed),`${left} more`]:ranges,end=shown.pop()??""
return`${unit}${numbers.length>1?"s":""} ${shown.length>0?`${shown.join(", ")} and `:""}${end}`}function maskablesOf(loaded,mayBeUnmasked){const{name:name,value:value,parts:parts,secret:secret,secretKeys:secretKeys}=loaded,common={name:name,secret:secret,isSecretKey:secretKeys&&(0,glob.x)(secretKeys),mayBeUnmasked:mayBeUnmasked},whole=contentOf(value),others=parts.map(part=>({kind:part.kind,value:contentOf(part.value)}))
return[{...common,value:whole},...others.filter(part=>part.value!==whole).map(part=>({...common,...part}))]}function contentOf(value){const content=value.content()
return"string"!=typeof content&&(0,external_node_buffer_.isUtf8)(content)?value.text():content}function secretFolder(base,name,files){const path=(0,external_node_path_.join)(base,`${folderPrefix}${name}`),remove=()=>{try{return function removeFolder(path){external_node_fs_.lstatSync(path,{throwIfNoEntry:!1})?.isDirectory()&&external_node_fs_.chmodSync(path,448)
external_node_fs_.rmSync(path,{recursive:!0,force:!0})}(path),!0}catch{return!1}},make=()=>{try{return function makePrivateFolder(path){const umask=process.umask(63)
try{external_node_fs_.mkdirSync(path,{mode:448})}finally{process.umask(umask)}}(path),identityOf(external_node_fs_.lstatSync(path,{bigint:!0}))}catch(error){throw writeFailure("the folder for secret files",error)}},fill=()=>{for(const file of files)try{writeFile((0,external_node_path_.join)(path,file.name),file)}catch(error){throw remove(),writeFailure(`the file "${file.name}"`,error)}}
return{path:path,make:make,fill:fill,write:()=>{make(),fill()},remove:remove}}const folderPrefix="pipeline-secrets-"
function writeFile(path,{bytes:bytes,mode:mode}){const descriptor=external_node_fs_.openSync(path,"wx",384)
try{(0,write_fully.KM)(descriptor,bytes),external_node_fs_.fchmodSync(descriptor,mode)}finally{external_node_fs_.closeSync(descriptor)}}function writeFailure(what,error){return(0,failure.fJ)("WRITE_FAILED",`${what} could not be written (${(0,errno_of.U)(error)})`,"Check the free space and the permissions of RUNNER_TEMP, or of the folder for temporary files.")}function exposedVariables(values,where){return values.filter(({expose:expose})=>expose.includes(where)).map(({name:name,value:value,place:place})=>({name:name,value:value.text(),place:place}))}function prepareOutput({values:values,files:files},world,nameOf=nonce=>nonce){const variables=exposedVariables(values,"env")
if(0===files.length)return{variables:variables,folder:void 0,isRepeated:()=>!1}
const base=function folderOfFiles({cwd:cwd,env:env}){return(0,external_node_path_.resolve)(cwd,env.RUNNER_TEMP||(0,external_node_os_.tmpdir)())}(world),folder=secretFolder(base,nameOf(world.nonce()),files.map(({content:content,mode:mode})=>({name:content.name,bytes:content.value.bytes(),mode:mode}))),paths=files.flatMap(({content:content,variable:variable})=>void 0===variable?[]:[{name:variable,value:(0,external_node_path_.join)(folder.path,content.name),place:content.place}])
return{variables:[...variables,...paths],folder:folder,isRepeated(variable,path){const content=files.find(file=>file.variable===variable)?.content,isOurs=(0,external_node_path_.dirname)((0,external_node_path_.dirname)(path))===base&&(0,external_node_path_.basename)((0,external_node_path_.dirname)(path)).startsWith(folderPrefix)
return!(void 0===content||!isOurs||(0,external_node_path_.basename)(path)!==content.name)&&function holds(path,bytes){try{const status=(0,external_node_fs_.lstatSync)(path)
return status.isFile()&&status.size===bytes.length&&(0,external_node_fs_.readFileSync)(path).equals(bytes)}catch(error){return"ENOENT"===(0,errno_of.U)(error)}}(path,content.value.bytes())}}}var write_masks=__webpack_require__("src/app/request/write-masks"),annotations=__webpack_require__("src/app/action/annotations"),append_to_runner_files=__webpack_require__("src/output/file/append-to-runner-files"),variable=__webpack_require__("src/output/format/variable")
const runnerName=/^[A-Za-z_][A-Za-z0-9_-]*$/,maxAttempts=100
function formatGithubFile(variables,random){return(0,variable.O)(variables,runnerName),variables.map(({name:name,value:value})=>{const delimiter=function delimiterFor(value,random){for(let attempt=0;attempt<maxAttempts;attempt+=1){const delimiter=`pipeline_secrets_${random()}`
if(!/^\w{25,}$/.test(delimiter))break
if(!value.includes(delimiter))return delimiter}throw(0,failure.fJ)("BUG","the random source gave no usable delimiter for the runner file")}(value,random)
return`${name}<<${delimiter}\n${value}\n${delimiter}\n`}).join("")}function handOver(loaded,request,world){(0,check_outputs.n)(loaded.values)
const{masks:masks,warnings:warnings}=function masksOf({values:values,files:files},options){const{maskedBy:maskedBy,shortSecrets:shortSecrets,leavesOutLong:leavesOutLong=!1}=options,contents=files.map(({content:content})=>content),collected=collectMasks([...values.flatMap(value=>maskablesOf(value,leavesOutLong)),...contents.flatMap(content=>maskablesOf(content,!0))],maskedBy),placeOf=name=>[...values,...contents].find(value=>value.name===name)?.place
if(!collected.ok){const{code:code,name:name,message:message,hint:hint}=collected
throw(0,failure.fJ)(code,message,hint,placeOf(name))}if(collected.warnings.length>0&&"error"===shortSecrets)throw new failure.HR(collected.warnings.map(warning=>({code:"SHORT_SECRET",message:`"${warning.name}" ${weaknessOf(warning)}`,hint:"Store longer values, mark what is public with `secret: false` or `secret: [KEYS]`, or accept them with short-secrets: warn.",place:placeOf(warning.name)})))
const templates=[...values,...contents].filter(({kind:kind})=>"template"===kind),warnings=maskWarnings(collected,options,new Set(templates.map(({name:name})=>name)))
return{masks:collected.masks,warnings:warnings}}(loaded,{...request,maskedBy:"runner"}),prepared=prepareOutput(loaded,world),{variables:variables,folder:folder}=prepared,outputs=exposedVariables(loaded.values,"output"),file=function envFile(inputs,variables,world){if(void 0===inputs.envFile)return
const path=(0,absolute_path.H)(world.cwd,inputs.envFile),{holds:holds,write:write}=formats.D[inputs.envFileFormat]
"environment"===holds&&checkSizes(variables,world.platform)
const bytes=Buffer.from(write(variables))
return{path:path,bytes:bytes,open:()=>openPrivateFile(path)}}(request,variables,world)
file||(request.overwrite||function checkForeign({variables:variables,isRepeated:isRepeated},{env:env},override){const foreign=variables.filter(({name:name,value:value})=>{const current=env[name]
return void 0!==current&&current!==value&&!isRepeated(name,current)})
if(0!==foreign.length)throw new failure.HR(foreign.map(({name:name,place:place})=>({code:"ALREADY_SET",message:`"${name}" is already set in this job, to a different value`,hint:`Rename it in the mapping, or use ${override}.`,place:place})))}(prepared,world,"overwrite: true in the workflow"),checkSizes(variables,world.platform,world.env)),(0,write_masks.J)(masks,world,"stdout")
const allWarnings=[...warnings,...loaded.warnings.map(({name:name,message:message})=>`"${name}" ${message}`)]
world.writeOut((0,annotations.hk)("warning",allWarnings))
const names=[...new Set([...variables,...outputs].map(({name:name})=>name))],results=[{name:"names",value:JSON.stringify(names)},{name:"count",value:String(names.length)},...file?[{name:"env-file",value:file.path}]:[],...outputs]
return world.writeOut(function describeLoaded({values:values,files:files,skipped:skipped},names){const lines=values.filter(({name:name})=>names.includes(name)).map(({name:name,source:source,version:version,secret:secret,expose:expose})=>`${name} from ${source}${void 0===version?"":`, version ${version}`}${secret&&expose.includes("output")?jobOutputNote:""}`),written=files.map(({content:{name:name,source:source},variable:variable})=>`${name} from ${source}, a file${void 0===variable?"":`; its path is in ${variable}`}`),left=skipped.map(({name:name,source:source})=>`${name} is skipped: ${source} is missing and optional`)
return[...lines,...written,...left].map(line=>`${(0,printable.g)(line)}\n`).join("")}(loaded,names)),names.length+loaded.files.length>0&&request.notify("info",function describeRun({variables:variables,files:files},{local:local,facts:facts}){const{requests:requests}=facts,[accounts,regions]=[[...facts.accounts],[...facts.regions]],roles=[...new Set([...facts.roles].map(role_arn.i6))],counts=(0,words.WN)([[variables,"variable"],[files,"file"]]),places=[...accounts.length>0?[`account${accounts.length>1?"s":""} ${(0,words.FS)(accounts)}`]:[],...regions.length>0?[(0,words.FS)(regions)]:[]],from=void 0===local?places.join(", "):local
return[counts||"0 variables",...""===from?[]:[` from ${from}`],...roles.length>0?[`, as ${(0,words.FS)(roles)}`]:[],...requests>0?[` (${(0,words.WN)([[requests,"request"]])})`]:[]].join("")}({variables:names.length,files:loaded.files.length},request)),function writeRunnerFiles(env,outputs,{file:file,folder:folder},world){const append=(label,variables)=>({label:label,path:world.env[label],bytes:Buffer.from(formatGithubFile(variables,world.nonce))}),owned=(name,path)=>({name:name,value:JSON.stringify([path])}),made=folder?.make()
let opened
try{opened=file?.open()
const state=[...file&&opened?[owned("files",{path:file.path,...opened.identity})]:[],...folder&&made?[owned("folders",{path:folder.path,...made})]:[]],appends=[...state.length>0?[append("GITHUB_STATE",state)]:[],...env.length>0?[append("GITHUB_ENV",env)]:[],append("GITHUB_OUTPUT",outputs)];(0,append_to_runner_files.V)(appends,{runnerTemp:world.env.RUNNER_TEMP},()=>{folder?.fill()
const last=opened
opened=void 0,file&&last?.finish(file.bytes)})}catch(error){throw folder?.remove(),opened?.discard(),error}}(file?[]:variables,results,{file:file,folder:folder},world),allWarnings}const jobOutputNote=" (an output of this step; the runner drops job outputs that contain it)"}
),
"src/json/json-source":((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{"use strict"
__webpack_require__.d(__webpack_exports__,{LU:()=>childrenOf,sc:()=>decodeString,Eo:()=>isJsonInAString,vw:()=>jsonInAStringHint,X0:()=>parseJsonSource,vz:()=>sourceOf})
const quote=34,backslash=92,unescaped={b:"\b",f:"\f",n:"\n",r:"\r",t:"\t"}
function closingOf(kind){return"object"===kind?"}":"]"}function kindAt(text,at){const character=text[at]
return"{"===character?"object":"["===character?"array":'"'===character?"string":"t"===character||"f"===character?"boolean":"n"===character?"null":"-"===character||isDigit(text.charCodeAt(at))?"number":void 0}function readName(text,at){const end=text.charCodeAt(at)===quote?endOfString(text,at):-1
if(end<0)return
const colon=skipSpace(text,end)
return":"===text[colon]?{name:decodeEscapes(text.slice(at+1,end-1)),at:skipSpace(text,colon+1)}:void 0}function endOfScalar(text,at,kind){if("string"===kind)return endOfString(text,at)
if("number"===kind)return function endOfNumber(text,start){let at="-"===text[start]?start+1:start
const whole=at
if(at=skipDigits(text,at),at===whole||"0"===text[whole]&&at>whole+1)return-1
if("."===text[at]){const fraction=at+1
if(at=skipDigits(text,fraction),at===fraction)return-1}if("e"===text[at]||"E"===text[at]){at+=1,"+"!==text[at]&&"-"!==text[at]||(at+=1)
const exponent=at
if(at=skipDigits(text,exponent),at===exponent)return-1}return at}(text,at)
const word=["true","false","null"].find(literal=>text.startsWith(literal,at))
return void 0===word?-1:at+word.length}function endOfString(text,start){for(let at=start+1;at<text.length;at+=1){const code=text.charCodeAt(at)
if(code===quote)return at+1
if(code<32)return-1
if(code===backslash){at+=1
const letter=text[at]
if("u"===letter){if(!/^[0-9A-Fa-f]{4}$/.test(text.slice(at+1,at+5)))return-1
at+=4}else if(void 0===letter||!'"\\/bfnrt'.includes(letter))return-1}}return-1}function skipDigits(text,from){let at=from
for(;isDigit(text.charCodeAt(at));)at+=1
return at}function isDigit(code){return code>=48&&code<=57}function skipSpace(text,from){let at=from
for(;;){const code=text.charCodeAt(at)
if(32!==code&&10!==code&&13!==code&&9!==code)return at
at+=1}}function decodeEscapes(content){return content.includes("\\")?content.replace(/\\(?:u(.{4})|(.))/g,(_,hex,letter)=>void 0===hex?unescaped[letter]??letter:String.fromCharCode(Number.parseInt(hex,16))):content}function parseJsonSource(text){const nodes=[],open=[]
let name,at=skipSpace(text,0)
for(;;){const kind=kindAt(text,at)
if(void 0===kind)return
const node={kind:kind,name:name,start:at,end:at,next:nodes.length+1}
if(nodes.push(node),name=void 0,"object"===kind||"array"===kind){if(at=skipSpace(text,at+1),text[at]!==closingOf(kind)){if(open.push(node),"object"===kind){const member=readName(text,at)
if(void 0===member)return;({name:name,at:at}=member)}continue}at+=1}else if(at=endOfScalar(text,at,kind),at<0)return
for(node.end=at;;){at=skipSpace(text,at)
const parent=open.at(-1)
if(void 0===parent)return at===text.length?{text:text,nodes:nodes}:void 0
const character=text[at]
if(","===character){if(at=skipSpace(text,at+1),"object"===parent.kind){const member=readName(text,at)
if(void 0===member)return;({name:name,at:at}=member)}break}if(character!==closingOf(parent.kind))return
at+=1,parent.end=at,parent.next=nodes.length,open.pop()}}}function*childrenOf(source,index){const end=source.nodes[index]?.next??0
for(let child=index+1;child<end;){const node=source.nodes[child]
if(void 0===node)return
yield[child,node],child=node.next}}function sourceOf(source,node){return source.text.slice(node.start,node.end)}function decodeString(source,node){return decodeEscapes(source.text.slice(node.start+1,node.end-1))}function isJsonInAString(source,node){if("string"!==node?.kind)return!1
const kind=parseJsonSource(decodeString(source,node))?.nodes[0]?.kind
return"object"===kind||"array"===kind}const jsonInAStringHint="Store the JSON itself, not a string that contains it."}
),
"src/load/load-values":((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{"use strict"
__webpack_require__.r(__webpack_exports__),__webpack_require__.d(__webpack_exports__,{loadValues:()=>loadValues})
var failure=__webpack_require__("src/failure"),model_mapping=__webpack_require__("src/mapping/model/mapping"),fetch_answers=__webpack_require__("src/store/fetch-answers"),json_source=__webpack_require__("src/json/json-source"),print_reference=__webpack_require__("src/mapping/reference/print-reference"),describe_answer=__webpack_require__("src/store/describe-answer"),store=__webpack_require__("src/store/store")
const generalCodes=new Set(["NO_CREDENTIALS","INVALID_CREDENTIALS","EXPIRED_CREDENTIALS","THROTTLED","TIMEOUT","NETWORK","AWS_ERROR","BAD_RESPONSE"])
function failureCause(answer,ref,requester,toleratedBy){const{code:code,access:access}=answer
if(!access&&!generalCodes.has(code))return referenceCause(ref,requester,(0,describe_answer.hi)(answer,ref,toleratedBy))
const describe=resource=>(0,describe_answer.hi)(access?{...answer,access:{...access,resource:resource}}:answer,ref,toleratedBy),{message:message,hint:hint}=describe("")
return{key:[message.replace(/, \d+ attempts/,""),hint].join("\n"),subject:requester.subject,asked:access?.resource??requester.asked,message:all=>`${all.count} entries ${describe(all.asked).message.replace(/^was/,"were")}: ${all.subjects}`,hint:hint.replace(/\bon it\b/,"on them")}}function missingCause({barren:barren},ref,requester,refusal){if(!barren)return referenceCause(ref,requester,refusal)
const{region:region,regionFrom:regionFrom,caller:caller}=barren,account=caller?`, account ${caller.account}`:"",place=caller?"region and account":"region"
return{...requester,key:[region,caller?.arn].join("\n"),message:all=>`none of the ${all.count} entries exists in ${region} (from ${regionFrom})${account}: is this the right ${place}? Missing: ${all.subjects} (${all.asked})`,hint:"Correct the region, or sign in to the account that has them."}}function referenceCause(ref,requester,{message:message,hint:hint}){return{...requester,key:[(0,store.XF)(ref),message].join("\n"),message:({subjects:subjects,asked:asked})=>`${subjects}: ${asked} ${message}`,hint:hint}}var shorten=__webpack_require__("src/text/shorten"),external_node_buffer_=__webpack_require__("node:buffer"),expand_include=__webpack_require__("src/mapping/model/expand-include"),result=__webpack_require__("src/result"),json_pointer=__webpack_require__("src/json/json-pointer"),parse_secret=__webpack_require__("src/mapping/reference/parse-secret"),well_formed=__webpack_require__("src/text/well-formed"),suggest=__webpack_require__("src/text/suggest")
function nearName(source,index,name){const names=[]
for(const[,child]of(0,json_source.LU)(source,index)){if(1e3===names.length)break
void 0!==child.name&&names.push(child.name)}return(0,suggest.Z)(name,names)}const missing={ok:!0,status:"missing",isNull:!1}
function pickKey(text,key,type,parse=json_source.X0){const source=parse(text)
if(void 0===source)return function notJson(text){return(0,result.T)("NOT_JSON","asks for a key, but the value is not JSON",text.startsWith("\ufeff")?"Store it again without the byte order mark at its start.":"Remove the key to take the whole value, or store JSON.")}(text)
const isPointer=key.startsWith("/"),tokens=isPointer?(0,json_pointer.v)(key):[key]
if(void 0===tokens)return(0,result.T)("INVALID_REFERENCE",'has a key that starts with "/" but is not a JSON pointer','Write `~0` for "~" and `~1` for "/" in a pointer.')
let index=0
for(const[depth,token]of tokens.entries()){const child=findChild(source,index,token,isPointer)
if(void 0===child){const name=nearName(source,index,token),printNear=last=>isPointer?(0,json_pointer.V)([...tokens.slice(0,depth),last]):(0,parse_secret.F$)(last),near=void 0===name?pointerForPath(source,key):printNear(name)
return{...missing,...void 0!==near&&{near:near}}}if("number"!=typeof child)return child
index=child}const node=source.nodes[index]
return void 0===node?missing:function take(source,node,type){if("null"===node.kind)return{...missing,isNull:!0}
if("json"===type||"number"===node.kind||"boolean"===node.kind)return{ok:!0,status:"found",text:(0,json_source.vz)(source,node)}
if("string"!==node.kind)return(0,result.T)("NOT_A_SCALAR","asks for a key that contains a JSON object or array","Add `type: json` to take it as JSON, or point to one field in it, as in `#/outer/inner`.")
const text=(0,json_source.sc)(source,node)
return(0,well_formed.U)(text)?{ok:!0,status:"found",text:text}:(0,result.T)("NOT_TEXT","asks for a key whose string contains half a surrogate pair","Store text that is valid Unicode.")}(source,node,type)}function pointerForPath(source,key){const names=key.split(/[./]/)
if(1===names.length||names.includes(""))return
let index=0
for(const name of names){const child=["object","array"].includes(source.nodes[index]?.kind??"")?findChild(source,index,name,!0):void 0
if("number"!=typeof child)return
index=child}return(0,json_pointer.V)(names)}function findChild(source,index,token,pointer){const node=source.nodes[index],kind=node?.kind
if("array"===kind){if(!pointer||!/^(?:0|[1-9][0-9]*)$/.test(token))return
let left=Number(token)
for(const[child]of(0,json_source.LU)(source,index)){if(0===left)return child
left-=1}return}if((0,json_source.Eo)(source,node)){const message="asks for a key of a JSON string that itself contains JSON"
return(0,result.T)("NOT_A_CONTAINER",message,json_source.vw)}if("object"!==kind)return(0,result.T)("NOT_A_CONTAINER","asks for a key of a JSON value that is neither an object nor an array","Correct the key, or remove it to take the whole value.")
let found
for(const[child,node]of(0,json_source.LU)(source,index))if(node.name===token){if(void 0!==found)return duplicateKeyRefusal
found=child}return found}const duplicateKeyRefusal=(0,result.T)("DUPLICATE_KEY","asks for a key that the JSON contains more than once","Store the key once.")
function includeHint({code:code,hint:hint}){if("NOT_A_SCALAR"!==code&&"NOT_TEXT"!==code)return hint
return`Exclude it with \`except\`, or list it in \`env\`${"NOT_A_SCALAR"===code?", with `type: json`":""}.`}function isSecretValue(secrecy,found){return"by-type"!==secrecy?secrecy:!("type"in found)||"SecureString"===found.type}function contentOfFound(found){return"value"in found?found.value:"text"in found?found.text:found.bytes}function textOf(content){return"string"==typeof content?content:Buffer.from(content).toString("utf8")}var match_pattern=__webpack_require__("src/mapping/model/match-pattern")
function checkText(text,{type:type,match:match},testPattern){if("integer"===type&&!/^-?(?:0|[1-9][0-9]*)$/.test(text))return wrongType("is not an integer")
if("boolean"===type&&"true"!==text&&"false"!==text)return wrongType('is neither "true" nor "false"')
if("json"===type&&void 0===(0,json_source.X0)(text))return wrongType("is not valid JSON")
if("url"===type&&!function isUrl(text){return/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s\0-\x20\x7f]+$/.test(text)&&URL.canParse(text)}(text))return wrongType("is not an absolute URL")
if("pem"===type&&!function isPem(text){const blocks=text.split(/^(?=-----BEGIN )/m)
""===blocks[0]?.trim()&&blocks.shift()
return blocks.length>0&&blocks.every(isPemBlock)}(text))return wrongType("is not valid PEM")
const problem=void 0===match?void 0:(0,match_pattern.R)(match,text,testPattern)
return problem&&(0,result.T)("NO_MATCH",problem.message,problem.hint??"Correct `match`, or store the value again.")}function wrongType(message){return(0,result.T)("WRONG_TYPE",message,"Correct `type`, or store the value again.")}function isPemBlock(block){const[,label,body=""]=/^-----BEGIN ([A-Z0-9 ]+)-----\r?\n([\s\S]*?\n)-----END \1-----\s*$/.exec(block)??[],base64=body.replace(/^(?:[A-Za-z-]+: .*\r?\n)+\r?\n/,"").replace(/[\r\n\t ]/g,"")
return void 0!==label&&/^[A-Za-z0-9+/]+={0,2}$/.test(base64)&&base64.length%4==0}const inspect=Symbol.for("nodejs.util.inspect.custom")
class HiddenValue{#content
constructor(content){this.#content=content}text(){return"string"==typeof this.#content?this.#content:Buffer.from(this.#content).toString("utf8")}bytes(){return"string"==typeof this.#content?Buffer.from(this.#content):this.#content}content(){return this.#content}toString(){return"***"}toJSON(){return"***"}[inspect](){return"***"}}function missingHint({include:include,reference:{key:key}},{fix:fix,near:near,standIn:standIn},keys){if(void 0!==near)return`Did you mean "${(0,shorten.m)(near)}"?`
const ways=include?"set `optional: true`":"set `optional: true` or `default:`"
if(standIn){return`${function additionTo({under:under,name:name,lacksKey:lacksKey},key,all){const at=`under \`${under}:\` in the stand-in file`
if("ssm"===under&&all.length>0)return`${lacksKey?"Write":"Add"} \`${inYaml(name)}: '${sample(all,asJson)}'\` ${at}`
if(!lacksKey)return`Add \`${inYaml(name)}: ${sample(all,asYaml)}\` ${at}`
const[first=""]=stepsOf(key??""),below=all.filter(([step])=>step===first).map(([,...steps])=>steps)
return`Add \`${inYaml(first)}: ${sample(below,asYaml)}\` to \`${name}\` ${at}`}(standIn,key,[...void 0===key?keys:new Set([...keys,key])].map(stepsOf))}, or ${ways}.`}return fix?`${fix}, or ${ways}.`:include?`Correct \`only\`, exclude it with \`except\`, or ${ways}.`:`Create it, correct the reference, or ${ways}.`}function stepsOf(key){return key.startsWith("/")&&(0,json_pointer.v)(key)||[key]}function sample(all,write){const deeper=all.filter(steps=>steps.length>0)
if(0===deeper.length)return'"\u2026"'
const fields=[...new Set(deeper.map(([step=""])=>step))].map(step=>{const below=deeper.filter(([first])=>first===step).map(([,...steps])=>steps)
return[step,sample(below,write)]})
return write(fields)}function asYaml(fields){return`{ ${fields.map(([key,value])=>`${inYaml(key)}: ${value}`).join(", ")} }`}function asJson(fields){return`{${fields.map(([key,value])=>`"${key}": ${value}`).join(", ")}}`}function inYaml(key){return/^[\w/.][\w/.+=@!:-]*(?<!:)$/.test(key)?key:JSON.stringify(key)}function defaultValue({kind:kind,name:name,place:place,expose:expose,secret:secret,secretKeys:secretKeys,conversion:conversion},text,testPattern){const checked=function checkDefault(text,checks,testPattern){const refusal=checkText(text,checks,testPattern)
return refusal?{...refusal,hint:refusal.hint.replace("store the value again","correct `default`")}:{ok:!0}}(text,conversion,testPattern)
if(!checked.ok){const message=`is missing, and its default ${checked.message}`
return{...checked,message:message,hint:"Correct `default`, `type`, or `match`."}}return{ok:!0,value:{kind:kind,name:name,place:place,value:new HiddenValue(text),parts:[],expose:expose,...{secret:!1!==secret,source:"default",...secretKeys&&{secretKeys:secretKeys}}}}}var filters=__webpack_require__("src/mapping/template/filters")
const warningMessages={blank:"contains only white space",placeholder:"looks like a placeholder that was never replaced","line-break":"ends with a line break; `trim: end` removes it","carriage-return":"contains carriage returns, as in a Windows text file","control-characters":"contains control characters"}
function isPlaceholder(text){if(text.length>80)return!1
const word=text.trim()
return/^(?:change[-_ ]?me|replace[-_ ]?me|todo|tbd|fixme|placeholder|dummy|x{4,}|\*{3,}|\.{3})!*$/i.test(word)||/^<[^<>]+>$/.test(word)||/^(?:your|insert)[-_ ].{1,60}[-_ ](?:here|goes[-_ ]here)$/i.test(word)}const controlCharacter=/[\0-\x08\v\f\x0e-\x1f\x7f]/
function convert(input,conversions,testPattern){const decoded=function decode(input,encoding){const content=textOrBytes(input)
if("string"==typeof content&&!(0,well_formed.U)(content))return notUnicode
if(void 0===encoding)return{content:content}
const bytes="string"==typeof content?function decodeBytes(text,encoding){const compact=text.replace(/[\t\n\v\f\r ]/g,""),bytes=external_node_buffer_.Buffer.from(compact,encoding),again=bytes.toString(encoding)
if("hex"===encoding)return again===compact.toLowerCase()?bytes:void 0
if("base64"===encoding)return again===compact?bytes:void 0
const padded=again+"=".repeat((4-again.length%4)%4)
return compact===again||compact===padded?bytes:void 0}(content,encoding):void 0
return void 0!==bytes?{content:textOrBytes(bytes)}:(0,result.T)("WRONG_TYPE",`is not valid ${encoding}`,"Correct or remove `decode`, or store the value again.")}(input,conversions.decode)
if("code"in decoded)return decoded
const{content:raw}=decoded
if("string"!=typeof raw)return function convertBytes(bytes,asked){if([asked.trim,asked.split,asked.match,"string"===asked.type?void 0:asked.type].some(conversion=>void 0!==conversion))return(0,result.T)("NOT_TEXT","is binary, not text","Remove `trim`, `split`, `type`, and `match`, which work only on text.")
if(void 0!==asked.encode)return{ok:!0,content:encodeBytes(bytes,asked.encode),parts:[{kind:"text",content:bytes}],warnings:[]}
return"file"===asked.target?{ok:!0,content:bytes,parts:[],warnings:[]}:(0,result.T)("NOT_TEXT","is binary, not text","Add `encode: base64`.")}(raw,conversions)
const trimmed=void 0===conversions.trim?raw:function trimSpace(text,ends){const isSpace=at=>at<text.length&&"\t\n\v\f\r ".includes(text[at]??"?")
let end=text.length
for(;end>0&&isSpace(end-1);)end-=1
let start=0
for(;"both"===ends&&start<end&&isSpace(start);)start+=1
return text.slice(start,end)}(raw,conversions.trim),items=conversions.split?trimmed.split(conversions.split):[],text=void 0===conversions.join||0===items.length?trimmed:items.join(conversions.join),parts=items.map(item=>({kind:"item",content:item}))
if(""===text&&!conversions["allow-empty"])return empty
const refusal=checkText(text,conversions,testPattern)
if(void 0!==refusal)return refusal
const{encode:encode,target:target,type:type}=conversions,isOpaque=void 0!==encode||"file"===target,warnings=function valueWarnings(text,{multiline:multiline}){const blank=""!==text&&/^[\t\n\v\f\r ]*$/.test(text),found={blank:blank,placeholder:isPlaceholder(text),"line-break":!multiline&&!blank&&text.indexOf("\n")===text.length-1&&""!==text,"carriage-return":!multiline&&text.includes("\r"),"control-characters":controlCharacter.test(text)}
return Object.keys(found).filter(kind=>found[kind]).map(kind=>({kind:kind,message:warningMessages[kind]}))}(text,{multiline:isOpaque||"pem"===type}).filter(({kind:kind})=>!isOpaque||"control-characters"!==kind)
if(void 0!==encode){return{ok:!0,content:encodeBytes(external_node_buffer_.Buffer.from(text),encode),parts:[{kind:"text",content:text},...parts],warnings:warnings}}return!isOpaque&&text.includes("\0")?(0,result.T)("NOT_TEXT","contains a NUL character","Add `encode: base64`: a variable cannot hold NUL."):{ok:!0,content:text,parts:parts,warnings:warnings}}const empty=(0,result.T)("EMPTY","is empty","Store a value, or add `allow-empty: true`."),notUnicode=(0,result.T)("NOT_TEXT","is not valid Unicode","Store text that is valid Unicode.")
function textOrBytes(input){return"string"!=typeof input&&(0,external_node_buffer_.isUtf8)(input)?external_node_buffer_.Buffer.from(input.buffer,input.byteOffset,input.byteLength).toString("utf8"):input}function encodeBytes(bytes,encoding){return external_node_buffer_.Buffer.from(bytes.buffer,bytes.byteOffset,bytes.byteLength).toString(encoding)}class EntryLoader{warnings=[]
problems=[]
#options
#keys
#json=new Map
constructor(options){this.#options=options}load(entry){if("literal"===entry.kind)return this.#convert(entry,entry.value,{"allow-empty":!0},{secret:!1,source:"value"})
const{reads:reads,answers:answers}=this.#options,[ref,answer]=(0,fetch_answers.u3)(reads.refOf.get(entry),answers),about={subject:`"${entry.name}"`,asked:(0,print_reference.r)(entry.reference)}
if("failed"===answer.status){const{optional:optional,default:fallback}=entry,toleratedBy=void 0!==fallback?"default":optional?"optional":void 0,cause=failureCause(answer,ref,about,toleratedBy)
return this.#fail(entry,(0,describe_answer.hi)(answer,ref,toleratedBy),cause)}if("missing"===answer.status){const missing=(0,describe_answer.UV)(answer,ref)
return this.#useDefault(entry,(0,store.XF)(ref),missing,hint=>missingCause(answer,ref,about,{...missing,hint:hint}))}if((0,store.MZ)(answer.value))throw(0,fetch_answers.hY)()
return this.loadFound(entry,(0,store.XF)(ref),answer.value,answer.standIn)}loadFound(entry,key,found,standIn){const picked=function pickContent({include:include,reference:reference,conversion:{type:type}},found,readJson){const content=contentOfFound(found)
if(void 0===reference.key)return{ok:!0,content:content}
if("string"!=typeof content&&!(0,external_node_buffer_.isUtf8)(content))return(0,result.T)("NOT_JSON","is binary, so it has no keys","Remove the key.")
const picked=pickKey(textOf(content),reference.key,type,readJson)
return picked.ok?"found"===picked.status?{ok:!0,content:picked.text}:picked:include?{...picked,hint:includeHint(picked)}:picked}(entry,found,()=>this.jsonOf(key,found))
if(!picked.ok)return this.#fail(entry,picked)
if("isNull"in picked){const{isNull:isNull,near:near}=picked
return this.#useDefault(entry,key,{code:"NOT_FOUND",message:isNull?"is null":`has no key "${(0,shorten.m)(entry.reference.key??"")}"`,...void 0===near?{standIn:standIn&&{...standIn,lacksKey:!0}}:{near:near}})}const{version:version}=found,{secretKeys:secretKeys}=entry
return this.#convert(entry,picked.content,entry.conversion,{secret:isSecretValue(entry.secret,found),...secretKeys&&{secretKeys:secretKeys},source:(0,print_reference.n)(entry.reference),...void 0!==version&&{version:version}})}loadTemplate(entry,outcomeOf){const rendered=function renderTemplate({parts:parts,optional:optional,secret:secret},outcomeOf){let text=""
const encoded=[]
let skipped,isSecret=!1
for(const part of parts){if("string"==typeof part){text+=part
continue}const outcome=outcomeOf(part.name)
if("failed"===outcome.status)return outcome
if("skipped"===outcome.status){skipped??={part:part.name,source:outcome.source}
continue}const{value:value}=outcome,plain=value.value.text(),steps=(0,filters.UC)(plain,part.filters)
if(text+=steps.at(-1)??plain,text.length>1048576){const hint="Use fewer or shorter parts."
return(0,result.T)("TOO_LARGE","is longer than 1,048,576 characters when filled in",hint)}value.secret&&encoded.push(...steps),isSecret||=value.secret}if(skipped&&optional)return{status:"skipped",source:skipped.source}
if(skipped){const message=`uses "${skipped.part}", which is skipped because ${skipped.source} is missing`
return(0,result.T)("NOT_FOUND",message,"Set `optional: true` here too, or `default:` for the missing value.")}if(isSecret&&!1===secret){const hint="Remove `secret: false`: a template that uses a secret is secret."
return(0,result.T)("INVALID_FIELD","uses a secret, but has `secret: false`",hint)}return{status:"loaded",text:text,encoded:encoded,isSecret:isSecret}}(entry,outcomeOf)
if("ok"in rendered)return this.#fail(entry,rendered)
if("loaded"!==rendered.status)return rendered
const{text:text,encoded:encoded,isSecret:isSecret}=rendered,origin={secret:entry.secret??isSecret,source:"template"}
return this.#convert(entry,text,entry.conversion,origin,encoded)}#keysOf(key){return this.#keys??=function keysByRef({refOf:refOf}){const keys=new Map
for(const[{reference:reference},ref]of refOf){if(!("key"in reference)||void 0===reference.key)continue
const ofRef=keys.get((0,store.XF)(ref))??[]
ofRef.push(reference.key),keys.set((0,store.XF)(ref),ofRef)}return keys}(this.#options.reads),this.#keys.get(key)??[]}jsonOf(key,found){return this.#json.has(key)||this.#json.set(key,(0,json_source.X0)(textOf(contentOfFound(found)))),this.#json.get(key)}#convert(entry,content,conversions,origin,encoded=[]){const{fileContents:fileContents,testPattern:testPattern}=this.#options,converted=convert(content,{...conversions,target:fileContents.has(entry)?"file":"variable"},testPattern)
if(!converted.ok)return this.#fail(entry,converted)
const plain=converted.parts.find(({kind:kind})=>"text"===kind)?.content??converted.content,wrongKeys=origin.secretKeys&&function checkSecretKeys(secret,text){const source=(0,json_source.X0)(text)
if("object"!==source?.nodes[0]?.kind)return(0,result.T)("NOT_JSON","is not a JSON object, so it has none of the keys in `secret`","Set `secret` to true or false, or store a JSON object.")
const names=new Set([...(0,json_source.LU)(source,0)].map(([,{name:name=""}])=>name)),[unknown]=(0,expand_include.Ao)(secret,[...names])
return unknown&&(0,result.T)("NOT_FOUND",unknown.message,unknown.hint)}(origin.secretKeys,textOf(plain))
if(wrongKeys)return this.#fail(entry,wrongKeys)
const{kind:kind,name:name,place:place,expose:expose}=entry,warnings="reference"===kind?converted.warnings:[]
this.warnings.push(...warnings.map(({message:message})=>({name:name,message:message})))
const parts=[...encoded.map(form=>({kind:"filtered",content:form})),...converted.parts].map(part=>({kind:part.kind,value:new HiddenValue(part.content)})),value=new HiddenValue(converted.content)
return{status:"loaded",value:{kind:kind,name:name,place:place,...origin,value:value,parts:parts,expose:expose}}}#useDefault(entry,key,missing,causeOf){const{default:fallback}=entry
if(void 0===fallback){if(entry.optional)return{status:"skipped",source:(0,print_reference.n)(entry.reference)}
const hint=missingHint(entry,missing,this.#keysOf(key))
return this.#fail(entry,{...missing,hint:hint},causeOf?.(hint))}const loaded=defaultValue(entry,fallback,this.#options.testPattern)
return loaded.ok?{status:"loaded",value:loaded.value}:this.#fail(entry,loaded)}#fail(entry,{code:code,message:message,hint:hint},cause){const source="reference"===entry.kind?(0,print_reference.n)(entry.reference):sources[entry.kind],{name:name,place:place}=entry
return this.problems.push({code:code,message:`"${name}": ${source} ${message}`,hint:hint,place:place,variable:name,cause:cause}),{status:"failed"}}}const sources={literal:"`value`",template:"the template"}
var merge_entries=__webpack_require__("src/mapping/model/merge-entries"),describe_referrer=__webpack_require__("src/mapping/model/describe-referrer"),glob=__webpack_require__("src/text/glob"),words=__webpack_require__("src/text/words")
function loadInclude(include,ref,answer,jsonOf,report){const subject=(0,describe_referrer.q)(include),fail=(code,message,hint,cause)=>(report({code:code,message:`${subject} ${message}`,hint:hint,place:include.place,cause:cause}),[]),about={subject:subject,asked:(0,print_reference.n)(include.reference)}
if("failed"===answer.status){const toleratedBy=include.optional?"optional":void 0,{code:code,message:message,hint:hint}=(0,describe_answer.hi)(answer,ref,toleratedBy)
return fail(code,message,hint,failureCause(answer,ref,about,toleratedBy))}if("missing"===answer.status){if(include.optional)return
const missing=(0,describe_answer.UV)(answer,ref),hint=includeMissingHint(include,missing.fix)
return fail(missing.code,missing.message,hint,missingCause(answer,ref,about,{...missing,hint:hint}))}const{value:value}=answer,all=(0,store.MZ)(value)?function itemsBelow({reference:reference},found){const path=(0,print_reference.n)(reference).slice(4)
return[...found].sort((a,b)=>a.name<b.name?-1:1).map(parameter=>({relative:parameter.name.startsWith(path)?parameter.name.slice(path.length):parameter.name,reference:{store:"ssm",name:parameter.name},key:JSON.stringify(["below",parameter.name]),found:parameter}))}(include,value):function itemsOfJson({reference:reference},key,found,jsonOf){const source=jsonOf(key,found)
if("object"!==source?.nodes[0]?.kind||"path"in reference)return
return[...new Set([...(0,json_source.LU)(source,0)].map(([,{name:name=""}])=>name))].map(name=>({relative:name,reference:{...reference,key:(0,parse_secret.F$)(name)},key:key,found:found}))}(include,(0,store.XF)(ref),value,jsonOf)
if(!all){const source=(0,store.MZ)(value)?void 0:jsonOf((0,store.XF)(ref),value)
return source&&(0,json_source.Eo)(source,source.nodes[0])?fail("NOT_JSON","is a JSON string that itself contains JSON",json_source.vw):fail("NOT_JSON","is not a JSON object","List the whole value in `env`, or store a JSON object.")}const chosen=function choose({only:only,except:except},all){const isOnly=(0,glob.x)(only),isExcepted=(0,glob.x)(except),found=new Set(all.map(({relative:relative})=>relative))
return{wanted:all.filter(({relative:relative})=>(0===only.length||isOnly(relative))&&!isExcepted(relative)),lacking:only.filter(name=>!name.includes("*")&&!isExcepted(name)&&!found.has(name))}}(include,all),refusal=function refuseChosen(include,all,{wanted:wanted,lacking:lacking}){const found=all.map(({relative:relative})=>relative)
if(lacking.length>0&&!include.optional){const hint=(0,suggest.a)(lacking[0]??"",found,"Correct `only`, or set `optional: true`."),names=(0,words.FS)(lacking.map(name=>`"${(0,shorten.m)(name)}"`))
return(0,result.T)("NOT_FOUND",`has no ${names}, which \`only\` lists`,hint)}if(0===wanted.length)return include.optional?void 0:(0,result.T)("NOT_FOUND","sets no variables",includeMissingHint(include))
const[unknown]=(0,expand_include.Ao)(include.secret,found)
if(unknown)return(0,result.T)("NOT_FOUND",unknown.message,unknown.hint)
if(wanted.length<=include.max)return
const message=`sets ${wanted.length} variables, but \`max\` is ${include.max}`
return(0,result.T)("INCLUDE_TOO_LARGE",message,"Raise `max`, or set fewer with `only` or `except`.")}(include,all,chosen)
if(refusal)return fail(refusal.code,refusal.message,refusal.hint)
if(0===chosen.wanted.length)return
const{selected:selected}=include
return chosen.wanted.map(({relative:relative,reference:reference,key:key,found:value})=>{const entry=(0,expand_include.BF)(include,relative,reference,(0,expand_include.oW)(include,relative))
return{entry:entry,key:key,found:value,isSelected:selected?.includes(entry.name)??!0}})}function includeMissingHint({reference:reference},fix="Correct the reference"){return`${fix}, ${"ssm"===reference.store&&!("path"in reference)?"end it with / for all parameters below it, ":""}or set \`optional: true\`.`}function loadIncludes(mapping,{refOf:refOf},answers,loader,checkName){const{problems:problems}=loader,report=problem=>{problems.push(problem)},skipped=[],included=[]
for(const include of mapping.includes){const[ref,answer]=(0,fetch_answers.u3)(refOf.get(include),answers),some=loadInclude(include,ref,answer,(key,found)=>loader.jsonOf(key,found),report)
some?included.push(...some):skipped.push({name:(0,print_reference.n)(include.reference),source:"what it includes"})}const kept=function mergeIncluded({entries:entries,files:files,unselected:unselected},included,checkName,report){if(0===included.length)return[]
for(const{entry:entry,isSelected:isSelected}of included)isSelected&&(0,expand_include.iG)(entry,checkName,report)
const all=[...entries,...files.flatMap(model_mapping.OL),...unselected,...included.map(({entry:entry})=>entry)],merged=new Set((0,merge_entries.x)([all],"set",report))
return included.filter(({entry:entry,isSelected:isSelected})=>isSelected&&merged.has(entry))}(mapping,included,checkName,report)
return 0===problems.length&&function checkSelected({entries:entries,unselected:unselected,selectedFromIncludes:selectedFromIncludes},included,report){const names=new Set(included.map(({entry:entry})=>entry.name))
for(const name of selectedFromIncludes){if(names.has(name))continue
const message=`neither the mapping nor its includes have a variable "${(0,shorten.m)(name)}" to select`,known=[...[...entries,...unselected].map(one=>one.name),...names]
report({code:"USAGE",message:message,hint:(0,suggest.a)(name,known,"Select a variable of the mapping.")})}}(mapping,included,report),{kept:kept,skipped:skipped}}function loadValues(mapping,reads,answers,checkName,testPattern){const fileContents=new Set(mapping.files.map(({content:content})=>content)),loader=new EntryLoader({reads:reads,answers:answers,fileContents:fileContents,testPattern:testPattern}),{kept:kept,skipped:skipped}=loadIncludes(mapping,reads,answers,loader,checkName),outcomes=function loadEntries(mapping,included,loader){const known=new Map,byName=new Map(mapping.entries.map(entry=>[entry.name,entry])),load=entry=>{const outcome=known.get(entry)??("template"===entry.kind?loader.loadTemplate(entry,loadPart):loader.load(entry))
return known.set(entry,outcome),outcome},loadPart=name=>{const entry=byName.get(name)
if(!entry)throw(0,fetch_answers.hY)()
return load(entry)},outcomes=new Map((0,model_mapping.Mc)(mapping).map(entry=>[entry,load(entry)]))
for(const{entry:entry,key:key,found:found}of included)outcomes.set(entry,loader.loadFound(entry,key,found))
return outcomes}(mapping,kept,loader)
if(loader.problems.length>0)throw new failure.HR(function groupedByCode(problems){return[...new Set(problems.map(({code:code})=>code))].flatMap(code=>problems.filter(problem=>problem.code===code))}(loader.problems))
const loaded=function sortOutcomes({files:files},outcomes){const fileOf=new Map(files.map(file=>[file.content,file])),values=[],loadedFiles=[],skipped=[]
for(const[entry,outcome]of outcomes){if("skipped"===outcome.status&&skipped.push({name:entry.name,source:outcome.source}),"loaded"!==outcome.status)continue
const file=fileOf.get(entry)
if(file){const{mode:mode,variable:variable}=file
loadedFiles.push({content:outcome.value,mode:mode,...variable&&{variable:variable.name}})}else values.push(outcome.value)}return{values:values,files:loadedFiles,skipped:skipped}}(mapping,outcomes)
return{...loaded,skipped:[...skipped,...loaded.skipped],warnings:loader.warnings}}}
),
"src/text/well-formed":((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{"use strict"
__webpack_require__.d(__webpack_exports__,{U:()=>isWellFormed})
const builtIn=String.prototype.isWellFormed
function isWellFormed(text){return builtIn?builtIn.call(text):!/\p{Surrogate}/u.test(text)}}
)
};
