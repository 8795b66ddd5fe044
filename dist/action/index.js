(()=>{"use strict";var e,r,_,c,t,n,o,u={
"@smithy/core/dist-es/submodules/config/index":((s,e,i)=>{i.d(e,{loadSsoSessionData:()=>o.q,parseKnownFiles:()=>a.Y});var o=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSsoSessionData"),a=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseKnownFiles")}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants":((c,d,n)=>{n.d(d,{Q:()=>o});const o="."}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath":((e,o,s)=>{s.d(o,{g:()=>getConfigFilepath});var i=s("node:path"),n=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir");const getConfigFilepath=()=>process.env.AWS_CONFIG_FILE||(0,i.join)((0,n.R)(),".aws","config")}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir":((e,r,s)=>{s.d(r,{R:()=>getHomeDir});var o=s("node:os"),n=s("node:path");const t={},getHomeDir=()=>{const{HOME:e,USERPROFILE:r,HOMEPATH:s,HOMEDRIVE:c=`C:${n.sep}`}=process.env;if(e)return e;if(r)return r;if(s)return`${c}${s}`;const E=process&&process.geteuid?`${process.geteuid()}`:"DEFAULT";return t[E]||(t[E]=(0,o.homedir)()),t[E]}}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles":((e,i,s)=>{s.d(i,{p:()=>loadSharedConfigFiles});var t=s("node:path"),n=s("@smithy/types/dist-es/profile"),r=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants");const getConfigData=e=>Object.entries(e).filter(([e])=>{const i=e.indexOf(r.Q);return-1!==i&&Object.values(n.I).includes(e.substring(0,i))}).reduce((e,[i,s])=>{const t=i.indexOf(r.Q);return e[i.substring(0,t)===n.I.PROFILE?i.substring(t+1):i]=s,e},{...e.default&&{default:e.default}});var o=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath"),a=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir");const getCredentialsFilepath=()=>process.env.AWS_SHARED_CREDENTIALS_FILE||(0,t.join)((0,a.R)(),".aws","credentials");var c=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni"),l=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile");const swallowError=()=>({}),loadSharedConfigFiles=async(e={})=>{const{filepath:i=getCredentialsFilepath(),configFilepath:s=(0,o.g)()}=e,n=(0,a.R)();let r=i;i.startsWith("~/")&&(r=(0,t.join)(n,i.slice(2)));let d=s;s.startsWith("~/")&&(d=(0,t.join)(n,s.slice(2)));const h=await Promise.all([(0,l.TA)(d,{ignoreCache:e.ignoreCache}).then(c.A).then(getConfigData).catch(swallowError),(0,l.TA)(r,{ignoreCache:e.ignoreCache}).then(c.A).catch(swallowError)]);return{configFile:h[0],credentialsFile:h[1]}}}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSsoSessionData":((e,s,i)=>{i.d(s,{q:()=>loadSsoSessionData});var t=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath"),o=i("@smithy/types/dist-es/profile"),r=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants");const getSsoSessionData=e=>Object.entries(e).filter(([e])=>e.startsWith(o.I.SSO_SESSION+r.Q)).reduce((e,[s,i])=>({...e,[s.substring(s.indexOf(r.Q)+1)]:i}),{});var d=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni"),n=i("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile");const swallowError=()=>({}),loadSsoSessionData=async(e={})=>(0,n.TA)(e.configFilepath??(0,t.g)()).then(d.A).then(getSsoSessionData).catch(swallowError)}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni":((s,i,t)=>{t.d(i,{A:()=>parseIni});var e=t("@smithy/types/dist-es/profile"),o=t("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants");const n=/^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/,r=["__proto__","profile __proto__"],parseIni=s=>{const i={};let t,l;for(const c of s.split(/\r?\n/)){const s=c.split(/(^|\s)[;#]/)[0].trim();if("["===s[0]&&"]"===s[s.length-1]){t=void 0,l=void 0;const i=s.substring(1,s.length-1),c=n.exec(i);if(c){const[,s,,i]=c;Object.values(e.I).includes(s)&&(t=[s,i].join(o.Q))}else t=i;if(r.includes(i))throw new Error(`Found invalid profile name "${i}"`)}else if(t){const e=s.indexOf("=");if(![0,-1].includes(e)){const[n,r]=[s.substring(0,e).trim(),s.substring(e+1).trim()];if(""===r)l=n;else{l&&c.trimStart()===c&&(l=void 0),i[t]=i[t]||{};const s=l?[l,n].join(o.Q):n;i[t][s]=r}}}}return i}}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseKnownFiles":((e,o,s)=>{s.d(o,{Y:()=>parseKnownFiles});var i=s("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles");const parseKnownFiles=async e=>{const o=await(0,i.p)(e);return((...e)=>{const o={};for(const s of e)for(const[e,i]of Object.entries(s))void 0!==o[e]?Object.assign(o[e],i):o[e]=i;return o})(o.configFile,o.credentialsFile)}}),
"@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile":((e,o,d)=>{d.d(o,{Jj:()=>s,TA:()=>readFile});var i=d("node:fs/promises");const r={},s={},readFile=(e,o)=>void 0!==s[e]?s[e]:(r[e]&&!o?.ignoreCache||(r[e]=(0,i.readFile)(e,"utf8")),r[e])}),
"@smithy/types/dist-es/profile":((s,S,e)=>{var i;e.d(S,{I:()=>i}),function(s){s.PROFILE="profile",s.SSO_SESSION="sso-session",s.SERVICES="services"}(i||(i={}))}),
"assert":(e=>{e.exports=require("assert")}),
"child_process":(e=>{e.exports=require("child_process")}),
"crypto":(r=>{r.exports=require("crypto")}),
"events":(e=>{e.exports=require("events")}),
"fs":(e=>{e.exports=require("fs")}),
"http":(e=>{e.exports=require("http")}),
"https":(e=>{e.exports=require("https")}),
"net":(e=>{e.exports=require("net")}),
"node:assert":(e=>{e.exports=require("node:assert")}),
"node:async_hooks":(e=>{e.exports=require("node:async_hooks")}),
"node:buffer":(e=>{e.exports=require("node:buffer")}),
"node:child_process":(e=>{e.exports=require("node:child_process")}),
"node:console":(e=>{e.exports=require("node:console")}),
"node:crypto":(e=>{e.exports=require("node:crypto")}),
"node:diagnostics_channel":(e=>{e.exports=require("node:diagnostics_channel")}),
"node:dns":(e=>{e.exports=require("node:dns")}),
"node:events":(e=>{e.exports=require("node:events")}),
"node:fs":(e=>{e.exports=require("node:fs")}),
"node:fs/promises":(e=>{e.exports=require("node:fs/promises")}),
"node:http":(e=>{e.exports=require("node:http")}),
"node:http2":(e=>{e.exports=require("node:http2")}),
"node:https":(e=>{e.exports=require("node:https")}),
"node:net":(e=>{e.exports=require("node:net")}),
"node:os":(e=>{e.exports=require("node:os")}),
"node:path":(e=>{e.exports=require("node:path")}),
"node:perf_hooks":(e=>{e.exports=require("node:perf_hooks")}),
"node:process":(e=>{e.exports=require("node:process")}),
"node:querystring":(e=>{e.exports=require("node:querystring")}),
"node:stream":(e=>{e.exports=require("node:stream")}),
"node:timers/promises":(e=>{e.exports=require("node:timers/promises")}),
"node:tls":(e=>{e.exports=require("node:tls")}),
"node:url":(e=>{e.exports=require("node:url")}),
"node:util":(e=>{e.exports=require("node:util")}),
"node:util/types":(e=>{e.exports=require("node:util/types")}),
"node:worker_threads":(e=>{e.exports=require("node:worker_threads")}),
"node:zlib":(e=>{e.exports=require("node:zlib")}),
"os":(e=>{e.exports=require("os")}),
"path":(e=>{e.exports=require("path")}),
"scripts/stand-ins/github-context":((e,s,r)=>{r.d(s,{context:()=>n});var o=r("fs"),t=r("os");const n=new class Context{constructor(){var e,s,r;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,o.existsSync)(process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,o.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{const e=process.env.GITHUB_EVENT_PATH;process.stdout.write(`GITHUB_EVENT_PATH ${e} does not exist${t.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=null!==(e=process.env.GITHUB_API_URL)&&void 0!==e?e:"https://api.github.com",this.serverUrl=null!==(s=process.env.GITHUB_SERVER_URL)&&void 0!==s?s:"https://github.com",this.graphqlUrl=null!==(r=process.env.GITHUB_GRAPHQL_URL)&&void 0!==r?r:"https://api.github.com/graphql"}get issue(){const e=this.payload;return Object.assign(Object.assign({},this.repo),{number:(e.issue||e.pull_request||e).number})}get repo(){if(process.env.GITHUB_REPOSITORY){const[e,s]=process.env.GITHUB_REPOSITORY.split("/");return{owner:e,repo:s}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,repo:this.payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}}}),
"src/action":((__webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{__nccwpck_require__.r(__webpack_exports__)
var _app_action_annotations_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/app/action/annotations"),_app_action_run_action_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/app/action/run-action"),_app_request_guard_process_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/app/request/guard-process"),_app_world_world_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__("src/app/world/world");(0,_app_request_guard_process_js__WEBPACK_IMPORTED_MODULE_2__.V)(1,_app_action_annotations_js__WEBPACK_IMPORTED_MODULE_0__.rb),process.exitCode=70,process.exit(await(0,_app_action_run_action_js__WEBPACK_IMPORTED_MODULE_1__.C)((0,_app_world_world_js__WEBPACK_IMPORTED_MODULE_3__.b)())),__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},1)}
),
"src/app/action/annotations":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{hk:()=>annotations,rb:()=>failureAnnotations,w7:()=>annotation})
var _output_format_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/output/format/workflow-command"),_text_printable_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/text/printable"),_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/app/request/diagnostic")
const mostAnnotations=10
function annotation(level,message,place){const properties={...at(place),title:"pipeline-secrets"}
return`${(0,_output_format_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__.N)(level,properties,`${(0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.Z9)(place)}${(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__.g)(message,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.qk)}`)}\n`}function annotations(level,messages){const annotated=messages.slice(0,mostAnnotations).map(message=>annotation(level,message)),rest=messages.slice(mostAnnotations).map(message=>({severity:level,message:message}))
return annotated.join("")+(0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.oO)(rest,"text")}function at(place){return place?{file:(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__.g)(place.file),line:place.line,col:place.column}:{}}function failureAnnotations(failure){const{shown:shown,rest:rest}=(0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.a1)(failure.problems)
return shown.slice(0,mostAnnotations).map(({code:code,message:message,hint:hint,place:place})=>{const text=(0,_text_printable_js__WEBPACK_IMPORTED_MODULE_2__.g)(`${message}${void 0===hint?"":`. ${hint}`}`,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.qk),properties={...at(place),title:code}
return`${(0,_output_format_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__.N)("error",properties,`${(0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.Z9)(place)}${code}: ${text}`)}\n`}).join("")+(0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.oO)((0,_request_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.Bp)(shown.slice(mostAnnotations)),"text")+rest}}
),
"src/app/action/run-action":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{C:()=>runAction})
var src_failure=__nccwpck_require__("src/failure"),certificate_reason=__nccwpck_require__("src/auth/certificate-reason")
const trusting=new Set(["pull_request_target","workflow_run","issue_comment","issues","discussion","discussion_comment","check_run","check_suite","status","deployment","deployment_status"])
async function requestToken(audience,onSecret){const{getIDToken:getIDToken}=await __nccwpck_require__.e("oidc").then(__nccwpck_require__.bind(__nccwpck_require__,"@actions/core/lib/core"))
let token
try{token=await getIDToken(audience)}catch(error){const refusal=(0,certificate_reason.M)("the runner did not return an OIDC token",error)
if(refusal)throw refusal
throw(0,src_failure.fJ)("NETWORK","the runner did not return an OIDC token","Run the job again; if that does not help, check that the token service can be reached through the proxy.")}return onSecret(token),token}async function checkToken(env){if(!env.ACTIONS_ID_TOKEN_REQUEST_URL||!env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)throw new src_failure.HR([await isFork(env)?tokenProblems.fork:tokenProblems.permission])}async function isFork(env){try{const{context:context}=await Promise.resolve().then(__nccwpck_require__.bind(__nccwpck_require__,"scripts/stand-ins/github-context"))
return function isForkPullRequest(eventName,payload){const pull=payload?.pull_request
return!(!pull||!/^pull_request(?!_target)/.test(eventName??"")||void 0!==pull.head?.repo?.full_name&&pull.head.repo.full_name===pull.base?.repo?.full_name)}(env.GITHUB_EVENT_NAME,context.payload)}catch{return!1}}const tokenProblems={fork:{code:"NO_CREDENTIALS",message:"a pull request from a fork gets no OIDC token and no secrets, so it cannot sign in",hint:"Set on-missing-credentials: skip, or provide values without AWS with local-file."},permission:{code:"NO_CREDENTIALS",message:"the job has no permission to request an OIDC token",hint:"Add to the job: `permissions: { id-token: write, contents: read }`."}}
function defaultAudience(roleArn){return roleArn.startsWith("arn:aws-cn:")?"sts.amazonaws.com.cn":"sts.amazonaws.com"}var platform=__nccwpck_require__("src/auth/platform"),absolute_path=__nccwpck_require__("src/output/file/absolute-path"),external_node_child_process_=__nccwpck_require__("node:child_process"),external_node_path_=__nccwpck_require__("node:path"),printable=__nccwpck_require__("src/text/printable"),external_node_fs_=__nccwpck_require__("node:fs"),result=__nccwpck_require__("src/result")
function realPath(path){const absolute=(0,external_node_path_.resolve)(path),parent=(0,external_node_path_.dirname)(absolute)
return(0,result.N)(()=>external_node_fs_.realpathSync.native(absolute),void 0)??(parent===absolute?absolute:(0,external_node_path_.join)(realPath(parent),(0,external_node_path_.basename)(absolute)))}function isWithin(folder,path){const rest=(0,external_node_path_.relative)(folder,path)
return".."!==rest&&!rest.startsWith(`..${external_node_path_.sep}`)&&!(0,external_node_path_.isAbsolute)(rest)}function trustedProgram(name,workTrees=[],env=process.env){const sources=[env.GITHUB_WORKSPACE,env.CODEBUILD_SRC_DIR].filter(folder=>void 0!==folder),untrusted=[...workTrees,...workTreesAround(realPath(process.cwd())),...sources.filter(external_node_path_.isAbsolute).map(realPath)],isOutside=entry=>!untrusted.some(folder=>isWithin(folder,entry)||isWithin(folder,realPath(entry))),folders=(env.PATH??"").split(external_node_path_.delimiter).filter(folder=>(0,external_node_path_.isAbsolute)(folder)&&isOutside(folder)),fileName="win32"===process.platform?`${name}.exe`:name,file=folders.map(folder=>(0,external_node_path_.join)(folder,fileName)).find(candidate=>function isExecutable(file){const isFile=()=>((0,external_node_fs_.accessSync)(file,external_node_fs_.constants.X_OK),(0,external_node_fs_.statSync)(file).isFile())
return(0,result.N)(isFile,!1)}(candidate)&&isOutside(candidate))
return void 0===file?void 0:{file:file,path:folders.join(external_node_path_.delimiter)}}function workTreesAround(folder){const parent=(0,external_node_path_.dirname)(folder),outer=parent===folder?[]:workTreesAround(parent)
return(0,result.N)(()=>(0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder,".git")),void 0)?[...outer,folder]:outer}function gitIgnores(file,workTrees,timeoutMs=1e4){const git=trustedProgram("git",workTrees)
if(!git)return!1
const env={PATH:git.path,GIT_NO_LAZY_FETCH:"1",GIT_ALLOW_PROTOCOL:"none",GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null"},ask=(workTree,...question)=>(0,external_node_child_process_.spawnSync)(git.file,[`--git-dir=${(0,external_node_path_.join)(workTree,".git")}`,`--work-tree=${workTree}`,...startsNothing,...question],{cwd:workTree,env:env,stdio:["ignore","pipe","ignore"],timeout:timeoutMs,killSignal:"SIGKILL"})
return workTrees.every((workTree,index)=>{const inner=workTrees[index+1]
return(workTree=>0===ask(workTree,"check-ignore","--quiet","--",file).status)(workTree)||void 0!==inner&&((workTree,inner)=>{const{status:status,stdout:stdout}=ask(workTree,"--literal-pathspecs","ls-files","--stage","--",inner)
return 0===status&&stdout.toString().startsWith("160000 ")})(workTree,inner)})}const startsNothing=["-c","safe.bareRepository=explicit","-c","core.hooksPath=/dev/null","-c","core.fsmonitor=false"]
var check_outputs=__nccwpck_require__("src/app/guards/check-outputs")
const ALIAS=Symbol.for("yaml.alias"),DOC=Symbol.for("yaml.document"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.for("yaml.pair"),SCALAR=Symbol.for("yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),isAlias=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===ALIAS,identity_isDocument=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===DOC,isMap=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===MAP,isPair=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===PAIR,isScalar=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===SCALAR,isSeq=node=>!!node&&"object"==typeof node&&node[NODE_TYPE]===SEQ
function isCollection(node){if(node&&"object"==typeof node)switch(node[NODE_TYPE]){case MAP:case SEQ:return!0}return!1}function isNode(node){if(node&&"object"==typeof node)switch(node[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:return!0}return!1}const hasAnchor=node=>(isScalar(node)||isCollection(node))&&!!node.anchor,BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove node")
function visit(node,visitor){const visitor_=initVisitor(visitor)
if(identity_isDocument(node)){visit_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null)}else visit_(null,node,visitor_,Object.freeze([]))}function visit_(key,node,visitor,path){const ctrl=callVisitor(key,node,visitor,path)
if(isNode(ctrl)||isPair(ctrl))return replaceNode(key,path,ctrl),visit_(key,ctrl,visitor,path)
if("symbol"!=typeof ctrl)if(isCollection(node)){path=Object.freeze(path.concat(node))
for(let i=0;i<node.items.length;++i){const ci=visit_(i,node.items[i],visitor,path)
if("number"==typeof ci)i=ci-1
else{if(ci===BREAK)return BREAK
ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(isPair(node)){path=Object.freeze(path.concat(node))
const ck=visit_("key",node.key,visitor,path)
if(ck===BREAK)return BREAK
ck===REMOVE&&(node.key=null)
const cv=visit_("value",node.value,visitor,path)
if(cv===BREAK)return BREAK
cv===REMOVE&&(node.value=null)}return ctrl}async function visitAsync(node,visitor){const visitor_=initVisitor(visitor)
if(identity_isDocument(node)){await visitAsync_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null)}else await visitAsync_(null,node,visitor_,Object.freeze([]))}async function visitAsync_(key,node,visitor,path){const ctrl=await callVisitor(key,node,visitor,path)
if(isNode(ctrl)||isPair(ctrl))return replaceNode(key,path,ctrl),visitAsync_(key,ctrl,visitor,path)
if("symbol"!=typeof ctrl)if(isCollection(node)){path=Object.freeze(path.concat(node))
for(let i=0;i<node.items.length;++i){const ci=await visitAsync_(i,node.items[i],visitor,path)
if("number"==typeof ci)i=ci-1
else{if(ci===BREAK)return BREAK
ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(isPair(node)){path=Object.freeze(path.concat(node))
const ck=await visitAsync_("key",node.key,visitor,path)
if(ck===BREAK)return BREAK
ck===REMOVE&&(node.key=null)
const cv=await visitAsync_("value",node.value,visitor,path)
if(cv===BREAK)return BREAK
cv===REMOVE&&(node.value=null)}return ctrl}function initVisitor(visitor){return"object"==typeof visitor&&(visitor.Collection||visitor.Node||visitor.Value)?Object.assign({Alias:visitor.Node,Map:visitor.Node,Scalar:visitor.Node,Seq:visitor.Node},visitor.Value&&{Map:visitor.Value,Scalar:visitor.Value,Seq:visitor.Value},visitor.Collection&&{Map:visitor.Collection,Seq:visitor.Collection},visitor):visitor}function callVisitor(key,node,visitor,path){return"function"==typeof visitor?visitor(key,node,path):isMap(node)?visitor.Map?.(key,node,path):isSeq(node)?visitor.Seq?.(key,node,path):isPair(node)?visitor.Pair?.(key,node,path):isScalar(node)?visitor.Scalar?.(key,node,path):isAlias(node)?visitor.Alias?.(key,node,path):void 0}function replaceNode(key,path,node){const parent=path[path.length-1]
if(isCollection(parent))parent.items[key]=node
else if(isPair(parent))"key"===key?parent.key=node:parent.value=node
else{if(!identity_isDocument(parent)){const pt=isAlias(parent)?"alias":"scalar"
throw new Error(`Cannot replace node with ${pt} parent`)}parent.contents=node}}visit.BREAK=BREAK,visit.SKIP=SKIP,visit.REMOVE=REMOVE,visitAsync.BREAK=BREAK,visitAsync.SKIP=SKIP,visitAsync.REMOVE=REMOVE
const escapeChars={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},escapeTagName=tn=>tn.replace(/[!,[\]{}]/g,ch=>escapeChars[ch])
class Directives{constructor(yaml,tags){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},Directives.defaultYaml,yaml),this.tags=Object.assign({},Directives.defaultTags,tags)}clone(){const copy=new Directives(this.yaml,this.tags)
return copy.docStart=this.docStart,copy}atDocument(){const res=new Directives(this.yaml,this.tags)
switch(this.yaml.version){case"1.1":this.atNextDocument=!0
break
case"1.2":this.atNextDocument=!1,this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},Directives.defaultTags)}return res}add(line,onError){this.atNextDocument&&(this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},Directives.defaultTags),this.atNextDocument=!1)
const parts=line.trim().split(/[ \t]+/),name=parts.shift()
switch(name){case"%TAG":{if(2!==parts.length&&(onError(0,"%TAG directive should contain exactly two parts"),parts.length<2))return!1
const[handle,prefix]=parts
return this.tags[handle]=prefix,!0}case"%YAML":{if(this.yaml.explicit=!0,1!==parts.length)return onError(0,"%YAML directive should contain exactly one part"),!1
const[version]=parts
if("1.1"===version||"1.2"===version)return this.yaml.version=version,!0
return onError(6,`Unsupported YAML version ${version}`,/^\d+\.\d+$/.test(version)),!1}default:return onError(0,`Unknown directive ${name}`,!0),!1}}tagName(source,onError){if("!"===source)return"!"
if("!"!==source[0])return onError(`Not a valid tag: ${source}`),null
if("<"===source[1]){const verbatim=source.slice(2,-1)
return"!"===verbatim||"!!"===verbatim?(onError(`Verbatim tags aren't resolved, so ${source} is invalid.`),null):(">"!==source[source.length-1]&&onError("Verbatim tags must end with a >"),verbatim)}const[,handle,suffix]=source.match(/^(.*!)([^!]*)$/s)
suffix||onError(`The ${source} tag has no suffix`)
const prefix=this.tags[handle]
if(prefix)try{return prefix+decodeURIComponent(suffix)}catch(error){return onError(String(error)),null}return"!"===handle?source:(onError(`Could not resolve tag: ${source}`),null)}tagString(tag){for(const[handle,prefix]of Object.entries(this.tags))if(tag.startsWith(prefix))return handle+escapeTagName(tag.substring(prefix.length))
return"!"===tag[0]?tag:`!<${tag}>`}toString(doc){const lines=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],tagEntries=Object.entries(this.tags)
let tagNames
if(doc&&tagEntries.length>0&&isNode(doc.contents)){const tags={}
visit(doc.contents,(_key,node)=>{isNode(node)&&node.tag&&(tags[node.tag]=!0)}),tagNames=Object.keys(tags)}else tagNames=[]
for(const[handle,prefix]of tagEntries)"!!"===handle&&"tag:yaml.org,2002:"===prefix||doc&&!tagNames.some(tn=>tn.startsWith(prefix))||lines.push(`%TAG ${handle} ${prefix}`)
return lines.join("\n")}}function anchorIsValid(anchor){if(/[\x00-\x19\s,[\]{}]/.test(anchor)){const sa=JSON.stringify(anchor)
throw new Error(`Anchor must not contain whitespace or control characters: ${sa}`)}return!0}function anchorNames(root){const anchors=new Set
return visit(root,{Value(_key,node){node.anchor&&anchors.add(node.anchor)}}),anchors}function findNewAnchor(prefix,exclude){for(let i=1;;++i){const name=`${prefix}${i}`
if(!exclude.has(name))return name}}function applyReviver(reviver,obj,key,val){if(val&&"object"==typeof val)if(Array.isArray(val))for(let i=0,len=val.length;i<len;++i){const v0=val[i],v1=applyReviver(reviver,val,String(i),v0)
void 0===v1?delete val[i]:v1!==v0&&(val[i]=v1)}else if(val instanceof Map)for(const k of Array.from(val.keys())){const v0=val.get(k),v1=applyReviver(reviver,val,k,v0)
void 0===v1?val.delete(k):v1!==v0&&val.set(k,v1)}else if(val instanceof Set)for(const v0 of Array.from(val)){const v1=applyReviver(reviver,val,v0,v0)
void 0===v1?val.delete(v0):v1!==v0&&(val.delete(v0),val.add(v1))}else for(const[k,v0]of Object.entries(val)){const v1=applyReviver(reviver,val,k,v0)
void 0===v1?delete val[k]:v1!==v0&&(val[k]=v1)}return reviver.call(obj,key,val)}function toJS(value,arg,ctx){if(Array.isArray(value))return value.map((v,i)=>toJS(v,String(i),ctx))
if(value&&"function"==typeof value.toJSON){if(!ctx||!hasAnchor(value))return value.toJSON(arg,ctx)
const data={aliasCount:0,count:1,res:void 0}
ctx.anchors.set(value,data),ctx.onCreate=res=>{data.res=res,delete ctx.onCreate}
const res=value.toJSON(arg,ctx)
return ctx.onCreate&&ctx.onCreate(res),res}return"bigint"!=typeof value||ctx?.keep?value:Number(value)}Directives.defaultYaml={explicit:!1,version:"1.2"},Directives.defaultTags={"!!":"tag:yaml.org,2002:"}
class NodeBase{constructor(type){Object.defineProperty(this,NODE_TYPE,{value:type})}clone(){const copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this))
return this.range&&(copy.range=this.range.slice()),copy}toJS(doc,{mapAsMap:mapAsMap,maxAliasCount:maxAliasCount,onAnchor:onAnchor,reviver:reviver}={}){if(!identity_isDocument(doc))throw new TypeError("A document argument is required")
const ctx={anchors:new Map,doc:doc,keep:!0,mapAsMap:!0===mapAsMap,mapKeyWarned:!1,maxAliasCount:"number"==typeof maxAliasCount?maxAliasCount:100},res=toJS(this,"",ctx)
if("function"==typeof onAnchor)for(const{count:count,res:res}of ctx.anchors.values())onAnchor(res,count)
return"function"==typeof reviver?applyReviver(reviver,{"":res},"",res):res}}class Alias extends NodeBase{constructor(source){super(ALIAS),this.source=source,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(doc,ctx){if(0===ctx?.maxAliasCount)throw new ReferenceError("Alias resolution is disabled")
let nodes,found
ctx?.aliasResolveCache?nodes=ctx.aliasResolveCache:(nodes=[],visit(doc,{Node:(_key,node)=>{(isAlias(node)||hasAnchor(node))&&nodes.push(node)}}),ctx&&(ctx.aliasResolveCache=nodes))
for(const node of nodes){if(node===this)break
node.anchor===this.source&&(found=node)}if(found&&ctx){const{anchors:anchors,doc:doc,maxAliasCount:maxAliasCount}=ctx
let data=anchors.get(found)
if(data||(toJS(found,null,ctx),data=anchors.get(found)),void 0===data?.res){throw new ReferenceError("This should not happen: Alias anchor was not resolved?")}if(maxAliasCount>=0&&(data.count+=1,0===data.aliasCount&&(data.aliasCount=getAliasCount(doc,found,anchors)),data.count*data.aliasCount>maxAliasCount)){throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack")}}return found}toJSON(_arg,ctx){if(!ctx)return{source:this.source}
const source=this.resolve(ctx.doc,ctx)
if(!source){const msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`
throw new ReferenceError(msg)}return ctx.anchors.get(source).res}toString(ctx,_onComment,_onChompKeep){const src=`*${this.source}`
if(ctx){if(anchorIsValid(this.source),ctx.options.verifyAliasOrder&&!ctx.anchors.has(this.source)){const msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`
throw new Error(msg)}if(ctx.implicitKey)return`${src} `}return src}}function getAliasCount(doc,node,anchors){if(isAlias(node)){const source=node.resolve(doc),anchor=anchors&&source&&anchors.get(source)
return anchor?anchor.count*anchor.aliasCount:0}if(isCollection(node)){let count=0
for(const item of node.items){const c=getAliasCount(doc,item,anchors)
c>count&&(count=c)}return count}if(isPair(node)){const kc=getAliasCount(doc,node.key,anchors),vc=getAliasCount(doc,node.value,anchors)
return Math.max(kc,vc)}return 1}const isScalarValue=value=>!value||"function"!=typeof value&&"object"!=typeof value
class Scalar extends NodeBase{constructor(value){super(SCALAR),this.value=value}toJSON(arg,ctx){return ctx?.keep?this.value:toJS(this.value,arg,ctx)}toString(){return String(this.value)}}Scalar.BLOCK_FOLDED="BLOCK_FOLDED",Scalar.BLOCK_LITERAL="BLOCK_LITERAL",Scalar.PLAIN="PLAIN",Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE",Scalar.QUOTE_SINGLE="QUOTE_SINGLE"
function createNode(value,tagName,ctx){if(identity_isDocument(value)&&(value=value.contents),isNode(value))return value
if(isPair(value)){const map=ctx.schema[MAP].createNode?.(ctx.schema,null,ctx)
return map.items.push(value),map}(value instanceof String||value instanceof Number||value instanceof Boolean||"undefined"!=typeof BigInt&&value instanceof BigInt)&&(value=value.valueOf())
const{aliasDuplicateObjects:aliasDuplicateObjects,onAnchor:onAnchor,onTagObj:onTagObj,schema:schema,sourceObjects:sourceObjects}=ctx
let ref
if(aliasDuplicateObjects&&value&&"object"==typeof value){if(ref=sourceObjects.get(value),ref)return ref.anchor??(ref.anchor=onAnchor(value)),new Alias(ref.anchor)
ref={anchor:null,node:null},sourceObjects.set(value,ref)}tagName?.startsWith("!!")&&(tagName="tag:yaml.org,2002:"+tagName.slice(2))
let tagObj=function findTagObject(value,tagName,tags){if(tagName){const match=tags.filter(t=>t.tag===tagName),tagObj=match.find(t=>!t.format)??match[0]
if(!tagObj)throw new Error(`Tag ${tagName} not found`)
return tagObj}return tags.find(t=>t.identify?.(value)&&!t.format)}(value,tagName,schema.tags)
if(!tagObj){if(value&&"function"==typeof value.toJSON&&(value=value.toJSON()),!value||"object"!=typeof value){const node=new Scalar(value)
return ref&&(ref.node=node),node}tagObj=value instanceof Map?schema[MAP]:Symbol.iterator in Object(value)?schema[SEQ]:schema[MAP]}onTagObj&&(onTagObj(tagObj),delete ctx.onTagObj)
const node=tagObj?.createNode?tagObj.createNode(ctx.schema,value,ctx):"function"==typeof tagObj?.nodeClass?.from?tagObj.nodeClass.from(ctx.schema,value,ctx):new Scalar(value)
return tagName?node.tag=tagName:tagObj.default||(node.tag=tagObj.tag),ref&&(ref.node=node),node}function collectionFromPath(schema,path,value){let v=value
for(let i=path.length-1;i>=0;--i){const k=path[i]
if("number"==typeof k&&Number.isInteger(k)&&k>=0){const a=[]
a[k]=v,v=a}else v=new Map([[k,v]])}return createNode(v,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:schema,sourceObjects:new Map})}const isEmptyPath=path=>null==path||"object"==typeof path&&!!path[Symbol.iterator]().next().done
class Collection extends NodeBase{constructor(type,schema){super(type),Object.defineProperty(this,"schema",{value:schema,configurable:!0,enumerable:!1,writable:!0})}clone(schema){const copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this))
return schema&&(copy.schema=schema),copy.items=copy.items.map(it=>isNode(it)||isPair(it)?it.clone(schema):it),this.range&&(copy.range=this.range.slice()),copy}addIn(path,value){if(isEmptyPath(path))this.add(value)
else{const[key,...rest]=path,node=this.get(key,!0)
if(isCollection(node))node.addIn(rest,value)
else{if(void 0!==node||!this.schema)throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)
this.set(key,collectionFromPath(this.schema,rest,value))}}}deleteIn(path){const[key,...rest]=path
if(0===rest.length)return this.delete(key)
const node=this.get(key,!0)
if(isCollection(node))return node.deleteIn(rest)
throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}getIn(path,keepScalar){const[key,...rest]=path,node=this.get(key,!0)
return 0===rest.length?!keepScalar&&isScalar(node)?node.value:node:isCollection(node)?node.getIn(rest,keepScalar):void 0}hasAllNullValues(allowScalar){return this.items.every(node=>{if(!isPair(node))return!1
const n=node.value
return null==n||allowScalar&&isScalar(n)&&null==n.value&&!n.commentBefore&&!n.comment&&!n.tag})}hasIn(path){const[key,...rest]=path
if(0===rest.length)return this.has(key)
const node=this.get(key,!0)
return!!isCollection(node)&&node.hasIn(rest)}setIn(path,value){const[key,...rest]=path
if(0===rest.length)this.set(key,value)
else{const node=this.get(key,!0)
if(isCollection(node))node.setIn(rest,value)
else{if(void 0!==node||!this.schema)throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)
this.set(key,collectionFromPath(this.schema,rest,value))}}}}const stringifyComment=str=>str.replace(/^(?!$)(?: $)?/gm,"#")
function indentComment(comment,indent){return/^\n+$/.test(comment)?comment.substring(1):indent?comment.replace(/^(?! *$)/gm,indent):comment}const lineComment=(str,indent,comment)=>str.endsWith("\n")?indentComment(comment,indent):comment.includes("\n")?"\n"+indentComment(comment,indent):(str.endsWith(" ")?"":" ")+comment
function foldFlowLines(text,indent,mode="flow",{indentAtStart:indentAtStart,lineWidth:lineWidth=80,minContentWidth:minContentWidth=20,onFold:onFold,onOverflow:onOverflow}={}){if(!lineWidth||lineWidth<0)return text
lineWidth<minContentWidth&&(minContentWidth=0)
const endStep=Math.max(1+minContentWidth,1+lineWidth-indent.length)
if(text.length<=endStep)return text
const folds=[],escapedFolds={}
let split,prev,end=lineWidth-indent.length
"number"==typeof indentAtStart&&(indentAtStart>lineWidth-Math.max(2,minContentWidth)?folds.push(0):end=lineWidth-indentAtStart)
let overflow=!1,i=-1,escStart=-1,escEnd=-1
"block"===mode&&(i=consumeMoreIndentedLines(text,i,indent.length),-1!==i&&(end=i+endStep))
for(let ch;ch=text[i+=1];){if("quoted"===mode&&"\\"===ch){switch(escStart=i,text[i+1]){case"x":i+=3
break
case"u":i+=5
break
case"U":i+=9
break
default:i+=1}escEnd=i}if("\n"===ch)"block"===mode&&(i=consumeMoreIndentedLines(text,i,indent.length)),end=i+indent.length+endStep,split=void 0
else{if(" "===ch&&prev&&" "!==prev&&"\n"!==prev&&"\t"!==prev){const next=text[i+1]
next&&" "!==next&&"\n"!==next&&"\t"!==next&&(split=i)}if(i>=end)if(split)folds.push(split),end=split+endStep,split=void 0
else if("quoted"===mode){for(;" "===prev||"\t"===prev;)prev=ch,ch=text[i+=1],overflow=!0
const j=i>escEnd+1?i-2:escStart-1
if(escapedFolds[j])return text
folds.push(j),escapedFolds[j]=!0,end=j+endStep,split=void 0}else overflow=!0}prev=ch}if(overflow&&onOverflow&&onOverflow(),0===folds.length)return text
onFold&&onFold()
let res=text.slice(0,folds[0])
for(let i=0;i<folds.length;++i){const fold=folds[i],end=folds[i+1]||text.length
0===fold?res=`\n${indent}${text.slice(0,end)}`:("quoted"===mode&&escapedFolds[fold]&&(res+=`${text[fold]}\\`),res+=`\n${indent}${text.slice(fold+1,end)}`)}return res}function consumeMoreIndentedLines(text,i,indent){let end=i,start=i+1,ch=text[start]
for(;" "===ch||"\t"===ch;)if(i<start+indent)ch=text[++i]
else{do{ch=text[++i]}while(ch&&"\n"!==ch)
end=i,start=i+1,ch=text[start]}return end}const getFoldOptions=(ctx,isBlock)=>({indentAtStart:isBlock?ctx.indent.length:ctx.indentAtStart,lineWidth:ctx.options.lineWidth,minContentWidth:ctx.options.minContentWidth}),containsDocumentMarker=str=>/^(%|---|\.\.\.)/m.test(str)
function doubleQuotedString(value,ctx){const json=JSON.stringify(value)
if(ctx.options.doubleQuotedAsJSON)return json
const{implicitKey:implicitKey}=ctx,minMultiLineLength=ctx.options.doubleQuotedMinMultiLineLength,indent=ctx.indent||(containsDocumentMarker(value)?"  ":"")
let str="",start=0
for(let i=0,ch=json[i];ch;ch=json[++i])if(" "===ch&&"\\"===json[i+1]&&"n"===json[i+2]&&(str+=json.slice(start,i)+"\\ ",i+=1,start=i,ch="\\"),"\\"===ch)switch(json[i+1]){case"u":{str+=json.slice(start,i)
const code=json.substr(i+2,4)
switch(code){case"0000":str+="\\0"
break
case"0007":str+="\\a"
break
case"000b":str+="\\v"
break
case"001b":str+="\\e"
break
case"0085":str+="\\N"
break
case"00a0":str+="\\_"
break
case"2028":str+="\\L"
break
case"2029":str+="\\P"
break
default:"00"===code.substr(0,2)?str+="\\x"+code.substr(2):str+=json.substr(i,6)}i+=5,start=i+1}break
case"n":if(implicitKey||'"'===json[i+2]||json.length<minMultiLineLength)i+=1
else{for(str+=json.slice(start,i)+"\n\n";"\\"===json[i+2]&&"n"===json[i+3]&&'"'!==json[i+4];)str+="\n",i+=2
str+=indent," "===json[i+2]&&(str+="\\"),i+=1,start=i+1}break
default:i+=1}return str=start?str+json.slice(start):json,implicitKey?str:foldFlowLines(str,indent,"quoted",getFoldOptions(ctx,!1))}function singleQuotedString(value,ctx){if(!1===ctx.options.singleQuote||ctx.implicitKey&&value.includes("\n")||/[ \t]\n|\n[ \t]/.test(value))return doubleQuotedString(value,ctx)
const indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),res="'"+value.replace(/'/g,"''").replace(/\n+/g,`$&\n${indent}`)+"'"
return ctx.implicitKey?res:foldFlowLines(res,indent,"flow",getFoldOptions(ctx,!1))}function quotedString(value,ctx){const{singleQuote:singleQuote}=ctx.options
let qs
if(!1===singleQuote)qs=doubleQuotedString
else{const hasDouble=value.includes('"'),hasSingle=value.includes("'")
qs=hasDouble&&!hasSingle?singleQuotedString:hasSingle&&!hasDouble?doubleQuotedString:singleQuote?singleQuotedString:doubleQuotedString}return qs(value,ctx)}let blockEndNewlines
try{blockEndNewlines=new RegExp("(^|(?<!\n))\n+(?!\n|$)","g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment:comment,type:type,value:value},ctx,onComment,onChompKeep){const{blockQuote:blockQuote,commentString:commentString,lineWidth:lineWidth}=ctx.options
if(!blockQuote||/\n[\t ]+$/.test(value))return quotedString(value,ctx)
const indent=ctx.indent||(ctx.forceBlockIndent||containsDocumentMarker(value)?"  ":""),literal="literal"===blockQuote||"folded"!==blockQuote&&type!==Scalar.BLOCK_FOLDED&&(type===Scalar.BLOCK_LITERAL||!function lineLengthOverLimit(str,lineWidth,indentLength){if(!lineWidth||lineWidth<0)return!1
const limit=lineWidth-indentLength,strLen=str.length
if(strLen<=limit)return!1
for(let i=0,start=0;i<strLen;++i)if("\n"===str[i]){if(i-start>limit)return!0
if(start=i+1,strLen-start<=limit)return!1}return!0}(value,lineWidth,indent.length))
if(!value)return literal?"|\n":">\n"
let chomp,endStart
for(endStart=value.length;endStart>0;--endStart){const ch=value[endStart-1]
if("\n"!==ch&&"\t"!==ch&&" "!==ch)break}let end=value.substring(endStart)
const endNlPos=end.indexOf("\n");-1===endNlPos?chomp="-":value===end||endNlPos!==end.length-1?(chomp="+",onChompKeep&&onChompKeep()):chomp="",end&&(value=value.slice(0,-end.length),"\n"===end[end.length-1]&&(end=end.slice(0,-1)),end=end.replace(blockEndNewlines,`$&${indent}`))
let startEnd,startWithSpace=!1,startNlPos=-1
for(startEnd=0;startEnd<value.length;++startEnd){const ch=value[startEnd]
if(" "===ch)startWithSpace=!0
else{if("\n"!==ch)break
startNlPos=startEnd}}let start=value.substring(0,startNlPos<startEnd?startNlPos+1:startEnd)
start&&(value=value.substring(start.length),start=start.replace(/\n+/g,`$&${indent}`))
let header=(startWithSpace?indent?"2":"1":"")+chomp
if(comment&&(header+=" "+commentString(comment.replace(/ ?[\r\n]+/g," ")),onComment&&onComment()),!literal){const foldedValue=value.replace(/\n+/g,"\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${indent}`)
let literalFallback=!1
const foldOptions=getFoldOptions(ctx,!0)
"folded"!==blockQuote&&type!==Scalar.BLOCK_FOLDED&&(foldOptions.onOverflow=()=>{literalFallback=!0})
const body=foldFlowLines(`${start}${foldedValue}${end}`,indent,"block",foldOptions)
if(!literalFallback)return`>${header}\n${indent}${body}`}return`|${header}\n${indent}${start}${value=value.replace(/\n+/g,`$&${indent}`)}${end}`}function stringifyString(item,ctx,onComment,onChompKeep){const{implicitKey:implicitKey,inFlow:inFlow}=ctx,ss="string"==typeof item.value?item:Object.assign({},item,{value:String(item.value)})
let{type:type}=item
type!==Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)&&(type=Scalar.QUOTE_DOUBLE)
const _stringify=_type=>{switch(_type){case Scalar.BLOCK_FOLDED:case Scalar.BLOCK_LITERAL:return implicitKey||inFlow?quotedString(ss.value,ctx):blockString(ss,ctx,onComment,onChompKeep)
case Scalar.QUOTE_DOUBLE:return doubleQuotedString(ss.value,ctx)
case Scalar.QUOTE_SINGLE:return singleQuotedString(ss.value,ctx)
case Scalar.PLAIN:return function plainString(item,ctx,onComment,onChompKeep){const{type:type,value:value}=item,{actualString:actualString,implicitKey:implicitKey,indent:indent,indentStep:indentStep,inFlow:inFlow}=ctx
if(implicitKey&&value.includes("\n")||inFlow&&/[[\]{},]/.test(value))return quotedString(value,ctx)
if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))return implicitKey||inFlow||!value.includes("\n")?quotedString(value,ctx):blockString(item,ctx,onComment,onChompKeep)
if(!implicitKey&&!inFlow&&type!==Scalar.PLAIN&&value.includes("\n"))return blockString(item,ctx,onComment,onChompKeep)
if(containsDocumentMarker(value)){if(""===indent)return ctx.forceBlockIndent=!0,blockString(item,ctx,onComment,onChompKeep)
if(implicitKey&&indent===indentStep)return quotedString(value,ctx)}const str=value.replace(/\n+/g,`$&\n${indent}`)
if(actualString){const test=tag=>tag.default&&"tag:yaml.org,2002:str"!==tag.tag&&tag.test?.test(str),{compat:compat,tags:tags}=ctx.doc.schema
if(tags.some(test)||compat?.some(test))return quotedString(value,ctx)}return implicitKey?str:foldFlowLines(str,indent,"flow",getFoldOptions(ctx,!1))}(ss,ctx,onComment,onChompKeep)
default:return null}}
let res=_stringify(type)
if(null===res){const{defaultKeyType:defaultKeyType,defaultStringType:defaultStringType}=ctx.options,t=implicitKey&&defaultKeyType||defaultStringType
if(res=_stringify(t),null===res)throw new Error(`Unsupported default string type ${t}`)}return res}function createStringifyContext(doc,options){const opt=Object.assign({blockQuote:!0,commentString:stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},doc.schema.toStringOptions,options)
let inFlow
switch(opt.collectionStyle){case"block":inFlow=!1
break
case"flow":inFlow=!0
break
default:inFlow=null}return{anchors:new Set,doc:doc,flowCollectionPadding:opt.flowCollectionPadding?" ":"",indent:"",indentStep:"number"==typeof opt.indent?" ".repeat(opt.indent):"  ",inFlow:inFlow,options:opt}}function stringify(item,ctx,onComment,onChompKeep){if(isPair(item))return item.toString(ctx,onComment,onChompKeep)
if(isAlias(item)){if(ctx.doc.directives)return item.toString(ctx)
if(ctx.resolvedAliases?.has(item))throw new TypeError("Cannot stringify circular structure without alias nodes")
ctx.resolvedAliases?ctx.resolvedAliases.add(item):ctx.resolvedAliases=new Set([item]),item=item.resolve(ctx.doc)}let tagObj
const node=isNode(item)?item:ctx.doc.createNode(item,{onTagObj:o=>tagObj=o})
tagObj??(tagObj=function getTagObject(tags,item){if(item.tag){const match=tags.filter(t=>t.tag===item.tag)
if(match.length>0)return match.find(t=>t.format===item.format)??match[0]}let tagObj,obj
if(isScalar(item)){obj=item.value
let match=tags.filter(t=>t.identify?.(obj))
if(match.length>1){const testMatch=match.filter(t=>t.test)
testMatch.length>0&&(match=testMatch)}tagObj=match.find(t=>t.format===item.format)??match.find(t=>!t.format)}else obj=item,tagObj=tags.find(t=>t.nodeClass&&obj instanceof t.nodeClass)
if(!tagObj)throw new Error(`Tag not resolved for ${obj?.constructor?.name??(null===obj?"null":typeof obj)} value`)
return tagObj}(ctx.doc.schema.tags,node))
const props=function stringifyProps(node,tagObj,{anchors:anchors,doc:doc}){if(!doc.directives)return""
const props=[],anchor=(isScalar(node)||isCollection(node))&&node.anchor
anchor&&anchorIsValid(anchor)&&(anchors.add(anchor),props.push(`&${anchor}`))
const tag=node.tag??(tagObj.default?null:tagObj.tag)
return tag&&props.push(doc.directives.tagString(tag)),props.join(" ")}(node,tagObj,ctx)
props.length>0&&(ctx.indentAtStart=(ctx.indentAtStart??0)+props.length+1)
const str="function"==typeof tagObj.stringify?tagObj.stringify(node,ctx,onComment,onChompKeep):isScalar(node)?stringifyString(node,ctx,onComment,onChompKeep):node.toString(ctx,onComment,onChompKeep)
return props?isScalar(node)||"{"===str[0]||"["===str[0]?`${props} ${str}`:`${props}\n${ctx.indent}${str}`:str}const merge={identify:value=>"<<"===value||"symbol"==typeof value&&"<<"===value.description,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new Scalar(Symbol("<<")),{addToJSMap:addMergeToJSMap}),stringify:()=>"<<"}
function addMergeToJSMap(ctx,map,value){const source=resolveAliasValue(ctx,value)
if(isSeq(source))for(const it of source.items)mergeValue(ctx,map,it)
else if(Array.isArray(source))for(const it of source)mergeValue(ctx,map,it)
else mergeValue(ctx,map,source)}function mergeValue(ctx,map,value){const source=resolveAliasValue(ctx,value)
if(!isMap(source))throw new Error("Merge sources must be maps or map aliases")
const srcMap=source.toJSON(null,ctx,Map)
for(const[key,value]of srcMap)map instanceof Map?map.has(key)||map.set(key,value):map instanceof Set?map.add(key):Object.prototype.hasOwnProperty.call(map,key)||Object.defineProperty(map,key,{value:value,writable:!0,enumerable:!0,configurable:!0})
return map}function resolveAliasValue(ctx,value){return ctx&&isAlias(value)?value.resolve(ctx.doc,ctx):value}function addPairToJSMap(ctx,map,{key:key,value:value}){if(isNode(key)&&key.addToJSMap)key.addToJSMap(ctx,map,value)
else if(((ctx,key)=>(merge.identify(key)||isScalar(key)&&(!key.type||key.type===Scalar.PLAIN)&&merge.identify(key.value))&&ctx?.doc.schema.tags.some(tag=>tag.tag===merge.tag&&tag.default))(ctx,key))addMergeToJSMap(ctx,map,value)
else{const jsKey=toJS(key,"",ctx)
if(map instanceof Map)map.set(jsKey,toJS(value,jsKey,ctx))
else if(map instanceof Set)map.add(jsKey)
else{const stringKey=function stringifyKey(key,jsKey,ctx){if(null===jsKey)return""
if("object"!=typeof jsKey)return String(jsKey)
if(isNode(key)&&ctx?.doc){const strCtx=createStringifyContext(ctx.doc,{})
strCtx.anchors=new Set
for(const node of ctx.anchors.keys())strCtx.anchors.add(node.anchor)
strCtx.inFlow=!0,strCtx.inStringifyKey=!0
const strKey=key.toString(strCtx)
if(!ctx.mapKeyWarned){let jsonStr=JSON.stringify(strKey)
jsonStr.length>40&&(jsonStr=jsonStr.substring(0,36)+'..."'),function log_warn(logLevel,warning){"debug"!==logLevel&&"warn"!==logLevel||console.warn(warning)}(ctx.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`),ctx.mapKeyWarned=!0}return strKey}return JSON.stringify(jsKey)}(key,jsKey,ctx),jsValue=toJS(value,stringKey,ctx)
stringKey in map?Object.defineProperty(map,stringKey,{value:jsValue,writable:!0,enumerable:!0,configurable:!0}):map[stringKey]=jsValue}}return map}function createPair(key,value,ctx){const k=createNode(key,void 0,ctx),v=createNode(value,void 0,ctx)
return new Pair(k,v)}class Pair{constructor(key,value=null){Object.defineProperty(this,NODE_TYPE,{value:PAIR}),this.key=key,this.value=value}clone(schema){let{key:key,value:value}=this
return isNode(key)&&(key=key.clone(schema)),isNode(value)&&(value=value.clone(schema)),new Pair(key,value)}toJSON(_,ctx){return addPairToJSMap(ctx,ctx?.mapAsMap?new Map:{},this)}toString(ctx,onComment,onChompKeep){return ctx?.doc?function stringifyPair({key:key,value:value},ctx,onComment,onChompKeep){const{allNullValues:allNullValues,doc:doc,indent:indent,indentStep:indentStep,options:{commentString:commentString,indentSeq:indentSeq,simpleKeys:simpleKeys}}=ctx
let keyComment=isNode(key)&&key.comment||null
if(simpleKeys){if(keyComment)throw new Error("With simple keys, key nodes cannot have comments")
if(isCollection(key)||!isNode(key)&&"object"==typeof key)throw new Error("With simple keys, collection cannot be used as a key value")}let explicitKey=!simpleKeys&&(!key||keyComment&&null==value&&!ctx.inFlow||isCollection(key)||(isScalar(key)?key.type===Scalar.BLOCK_FOLDED||key.type===Scalar.BLOCK_LITERAL:"object"==typeof key))
ctx=Object.assign({},ctx,{allNullValues:!1,implicitKey:!explicitKey&&(simpleKeys||!allNullValues),indent:indent+indentStep})
let vsb,vcb,valueComment,keyCommentDone=!1,chompKeep=!1,str=stringify(key,ctx,()=>keyCommentDone=!0,()=>chompKeep=!0)
if(!explicitKey&&!ctx.inFlow&&str.length>1024){if(simpleKeys)throw new Error("With simple keys, single line scalar must not span more than 1024 characters")
explicitKey=!0}if(ctx.inFlow){if(allNullValues||null==value)return keyCommentDone&&onComment&&onComment(),""===str?"?":explicitKey?`? ${str}`:str}else if(allNullValues&&!simpleKeys||null==value&&explicitKey)return str=`? ${str}`,keyComment&&!keyCommentDone?str+=lineComment(str,ctx.indent,commentString(keyComment)):chompKeep&&onChompKeep&&onChompKeep(),str
keyCommentDone&&(keyComment=null),explicitKey?(keyComment&&(str+=lineComment(str,ctx.indent,commentString(keyComment))),str=`? ${str}\n${indent}:`):(str=`${str}:`,keyComment&&(str+=lineComment(str,ctx.indent,commentString(keyComment)))),isNode(value)?(vsb=!!value.spaceBefore,vcb=value.commentBefore,valueComment=value.comment):(vsb=!1,vcb=null,valueComment=null,value&&"object"==typeof value&&(value=doc.createNode(value))),ctx.implicitKey=!1,explicitKey||keyComment||!isScalar(value)||(ctx.indentAtStart=str.length+1),chompKeep=!1,indentSeq||!(indentStep.length>=2)||ctx.inFlow||explicitKey||!isSeq(value)||value.flow||value.tag||value.anchor||(ctx.indent=ctx.indent.substring(2))
let valueCommentDone=!1
const valueStr=stringify(value,ctx,()=>valueCommentDone=!0,()=>chompKeep=!0)
let ws=" "
if(keyComment||vsb||vcb)ws=vsb?"\n":"",vcb&&(ws+=`\n${indentComment(commentString(vcb),ctx.indent)}`),""!==valueStr||ctx.inFlow?ws+=`\n${ctx.indent}`:"\n"===ws&&valueComment&&(ws="\n\n")
else if(!explicitKey&&isCollection(value)){const vs0=valueStr[0],nl0=valueStr.indexOf("\n"),hasNewline=-1!==nl0,flow=ctx.inFlow??value.flow??0===value.items.length
if(hasNewline||!flow){let hasPropsLine=!1
if(hasNewline&&("&"===vs0||"!"===vs0)){let sp0=valueStr.indexOf(" ")
"&"===vs0&&-1!==sp0&&sp0<nl0&&"!"===valueStr[sp0+1]&&(sp0=valueStr.indexOf(" ",sp0+1)),(-1===sp0||nl0<sp0)&&(hasPropsLine=!0)}hasPropsLine||(ws=`\n${ctx.indent}`)}}else""!==valueStr&&"\n"!==valueStr[0]||(ws="")
return str+=ws+valueStr,ctx.inFlow?valueCommentDone&&onComment&&onComment():valueComment&&!valueCommentDone?str+=lineComment(str,ctx.indent,commentString(valueComment)):chompKeep&&onChompKeep&&onChompKeep(),str}(this,ctx,onComment,onChompKeep):JSON.stringify(this)}}function stringifyCollection(collection,ctx,options){return(ctx.inFlow??collection.flow?stringifyFlowCollection:stringifyBlockCollection)(collection,ctx,options)}function stringifyBlockCollection({comment:comment,items:items},ctx,{blockItemPrefix:blockItemPrefix,flowChars:flowChars,itemIndent:itemIndent,onChompKeep:onChompKeep,onComment:onComment}){const{indent:indent,options:{commentString:commentString}}=ctx,itemCtx=Object.assign({},ctx,{indent:itemIndent,type:null})
let chompKeep=!1
const lines=[]
for(let i=0;i<items.length;++i){const item=items[i]
let comment=null
if(isNode(item))!chompKeep&&item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,chompKeep),item.comment&&(comment=item.comment)
else if(isPair(item)){const ik=isNode(item.key)?item.key:null
ik&&(!chompKeep&&ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,chompKeep))}chompKeep=!1
let str=stringify(item,itemCtx,()=>comment=null,()=>chompKeep=!0)
comment&&(str+=lineComment(str,itemIndent,commentString(comment))),chompKeep&&comment&&(chompKeep=!1),lines.push(blockItemPrefix+str)}let str
if(0===lines.length)str=flowChars.start+flowChars.end
else{str=lines[0]
for(let i=1;i<lines.length;++i){const line=lines[i]
str+=line?`\n${indent}${line}`:"\n"}}return comment?(str+="\n"+indentComment(commentString(comment),indent),onComment&&onComment()):chompKeep&&onChompKeep&&onChompKeep(),str}function stringifyFlowCollection({items:items},ctx,{flowChars:flowChars,itemIndent:itemIndent}){const{indent:indent,indentStep:indentStep,flowCollectionPadding:fcPadding,options:{commentString:commentString}}=ctx
itemIndent+=indentStep
const itemCtx=Object.assign({},ctx,{indent:itemIndent,inFlow:!0,type:null})
let reqNewline=!1,linesAtValue=0
const lines=[]
for(let i=0;i<items.length;++i){const item=items[i]
let comment=null
if(isNode(item))item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,!1),item.comment&&(comment=item.comment)
else if(isPair(item)){const ik=isNode(item.key)?item.key:null
ik&&(ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,!1),ik.comment&&(reqNewline=!0))
const iv=isNode(item.value)?item.value:null
iv?(iv.comment&&(comment=iv.comment),iv.commentBefore&&(reqNewline=!0)):null==item.value&&ik?.comment&&(comment=ik.comment)}comment&&(reqNewline=!0)
let str=stringify(item,itemCtx,()=>comment=null)
reqNewline||(reqNewline=lines.length>linesAtValue||str.includes("\n")),i<items.length-1?str+=",":ctx.options.trailingComma&&(ctx.options.lineWidth>0&&(reqNewline||(reqNewline=lines.reduce((sum,line)=>sum+line.length+2,2)+(str.length+2)>ctx.options.lineWidth)),reqNewline&&(str+=",")),comment&&(str+=lineComment(str,itemIndent,commentString(comment))),lines.push(str),linesAtValue=lines.length}const{start:start,end:end}=flowChars
if(0===lines.length)return start+end
if(!reqNewline){const len=lines.reduce((sum,line)=>sum+line.length+2,2)
reqNewline=ctx.options.lineWidth>0&&len>ctx.options.lineWidth}if(reqNewline){let str=start
for(const line of lines)str+=line?`\n${indentStep}${indent}${line}`:"\n"
return`${str}\n${indent}${end}`}return`${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`}function addCommentBefore({indent:indent,options:{commentString:commentString}},lines,comment,chompKeep){if(comment&&chompKeep&&(comment=comment.replace(/^\n+/,"")),comment){const ic=indentComment(commentString(comment),indent)
lines.push(ic.trimStart())}}function findPair(items,key){const k=isScalar(key)?key.value:key
for(const it of items)if(isPair(it)){if(it.key===key||it.key===k)return it
if(isScalar(it.key)&&it.key.value===k)return it}}class YAMLMap extends Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(schema){super(MAP,schema),this.items=[]}static from(schema,obj,ctx){const{keepUndefined:keepUndefined,replacer:replacer}=ctx,map=new this(schema),add=(key,value)=>{if("function"==typeof replacer)value=replacer.call(obj,key,value)
else if(Array.isArray(replacer)&&!replacer.includes(key))return;(void 0!==value||keepUndefined)&&map.items.push(createPair(key,value,ctx))}
if(obj instanceof Map)for(const[key,value]of obj)add(key,value)
else if(obj&&"object"==typeof obj)for(const key of Object.keys(obj))add(key,obj[key])
return"function"==typeof schema.sortMapEntries&&map.items.sort(schema.sortMapEntries),map}add(pair,overwrite){let _pair
_pair=isPair(pair)?pair:pair&&"object"==typeof pair&&"key"in pair?new Pair(pair.key,pair.value):new Pair(pair,pair?.value)
const prev=findPair(this.items,_pair.key),sortEntries=this.schema?.sortMapEntries
if(prev){if(!overwrite)throw new Error(`Key ${_pair.key} already set`)
isScalar(prev.value)&&isScalarValue(_pair.value)?prev.value.value=_pair.value:prev.value=_pair.value}else if(sortEntries){const i=this.items.findIndex(item=>sortEntries(_pair,item)<0);-1===i?this.items.push(_pair):this.items.splice(i,0,_pair)}else this.items.push(_pair)}delete(key){const it=findPair(this.items,key)
if(!it)return!1
return this.items.splice(this.items.indexOf(it),1).length>0}get(key,keepScalar){const it=findPair(this.items,key),node=it?.value
return(!keepScalar&&isScalar(node)?node.value:node)??void 0}has(key){return!!findPair(this.items,key)}set(key,value){this.add(new Pair(key,value),!0)}toJSON(_,ctx,Type){const map=Type?new Type:ctx?.mapAsMap?new Map:{}
ctx?.onCreate&&ctx.onCreate(map)
for(const item of this.items)addPairToJSMap(ctx,map,item)
return map}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this)
for(const item of this.items)if(!isPair(item))throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`)
return!ctx.allNullValues&&this.hasAllNullValues(!1)&&(ctx=Object.assign({},ctx,{allNullValues:!0})),stringifyCollection(this,ctx,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:ctx.indent||"",onChompKeep:onChompKeep,onComment:onComment})}}const map={collection:"map",default:!0,nodeClass:YAMLMap,tag:"tag:yaml.org,2002:map",resolve:(map,onError)=>(isMap(map)||onError("Expected a mapping for this tag"),map),createNode:(schema,obj,ctx)=>YAMLMap.from(schema,obj,ctx)}
class YAMLSeq extends Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(schema){super(SEQ,schema),this.items=[]}add(value){this.items.push(value)}delete(key){const idx=asItemIndex(key)
if("number"!=typeof idx)return!1
return this.items.splice(idx,1).length>0}get(key,keepScalar){const idx=asItemIndex(key)
if("number"!=typeof idx)return
const it=this.items[idx]
return!keepScalar&&isScalar(it)?it.value:it}has(key){const idx=asItemIndex(key)
return"number"==typeof idx&&idx<this.items.length}set(key,value){const idx=asItemIndex(key)
if("number"!=typeof idx)throw new Error(`Expected a valid index, not ${key}.`)
const prev=this.items[idx]
isScalar(prev)&&isScalarValue(value)?prev.value=value:this.items[idx]=value}toJSON(_,ctx){const seq=[]
ctx?.onCreate&&ctx.onCreate(seq)
let i=0
for(const item of this.items)seq.push(toJS(item,String(i++),ctx))
return seq}toString(ctx,onComment,onChompKeep){return ctx?stringifyCollection(this,ctx,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(ctx.indent||"")+"  ",onChompKeep:onChompKeep,onComment:onComment}):JSON.stringify(this)}static from(schema,obj,ctx){const{replacer:replacer}=ctx,seq=new this(schema)
if(obj&&Symbol.iterator in Object(obj)){let i=0
for(let it of obj){if("function"==typeof replacer){const key=obj instanceof Set?it:String(i++)
it=replacer.call(obj,key,it)}seq.items.push(createNode(it,void 0,ctx))}}return seq}}function asItemIndex(key){let idx=isScalar(key)?key.value:key
return idx&&"string"==typeof idx&&(idx=Number(idx)),"number"==typeof idx&&Number.isInteger(idx)&&idx>=0?idx:null}const seq={collection:"seq",default:!0,nodeClass:YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve:(seq,onError)=>(isSeq(seq)||onError("Expected a sequence for this tag"),seq),createNode:(schema,obj,ctx)=>YAMLSeq.from(schema,obj,ctx)},string={identify:value=>"string"==typeof value,default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify:(item,ctx,onComment,onChompKeep)=>stringifyString(item,ctx=Object.assign({actualString:!0},ctx),onComment,onChompKeep)},nullTag={identify:value=>null==value,createNode:()=>new Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new Scalar(null),stringify:({source:source},ctx)=>"string"==typeof source&&nullTag.test.test(source)?source:ctx.options.nullStr},boolTag={identify:value=>"boolean"==typeof value,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:str=>new Scalar("t"===str[0]||"T"===str[0]),stringify({source:source,value:value},ctx){if(source&&boolTag.test.test(source)){if(value===("t"===source[0]||"T"===source[0]))return source}return value?ctx.options.trueStr:ctx.options.falseStr}}
function stringifyNumber({format:format,minFractionDigits:minFractionDigits,tag:tag,value:value}){if("bigint"==typeof value)return String(value)
const num="number"==typeof value?value:Number(value)
if(!isFinite(num))return isNaN(num)?".nan":num<0?"-.inf":".inf"
let n=Object.is(value,-0)?"-0":JSON.stringify(value)
if(!format&&minFractionDigits&&(!tag||"tag:yaml.org,2002:float"===tag)&&/^-?\d/.test(n)&&!n.includes("e")){let i=n.indexOf(".")
i<0&&(i=n.length,n+=".")
let d=minFractionDigits-(n.length-i-1)
for(;d-- >0;)n+="0"}return n}const floatNaN={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>"nan"===str.slice(-3).toLowerCase()?NaN:"-"===str[0]?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber},floatExp={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str),stringify(node){const num=Number(node.value)
return isFinite(num)?num.toExponential():stringifyNumber(node)}},float_float={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(str){const node=new Scalar(parseFloat(str)),dot=str.indexOf(".")
return-1!==dot&&"0"===str[str.length-1]&&(node.minFractionDigits=str.length-dot-1),node},stringify:stringifyNumber},intIdentify=value=>"bigint"==typeof value||Number.isInteger(value),intResolve=(str,offset,radix,{intAsBigInt:intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str.substring(offset),radix)
function intStringify(node,radix,prefix){const{value:value}=node
return intIdentify(value)&&value>=0?prefix+value.toString(radix):stringifyNumber(node)}const intOct={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,8,opt),stringify:node=>intStringify(node,8,"0o")},int_int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber},intHex={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(node,16,"0x")},schema=[map,seq,string,nullTag,boolTag,intOct,int_int,intHex,floatNaN,floatExp,float_float]
function schema_intIdentify(value){return"bigint"==typeof value||Number.isInteger(value)}const stringifyJSON=({value:value})=>JSON.stringify(value),jsonScalars=[{identify:value=>"string"==typeof value,default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify:stringifyJSON},{identify:value=>null==value,createNode:()=>new Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:value=>"boolean"==typeof value,default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:str=>"true"===str,stringify:stringifyJSON},{identify:schema_intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(str,_onError,{intAsBigInt:intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str,10),stringify:({value:value})=>schema_intIdentify(value)?value.toString():JSON.stringify(value)},{identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:str=>parseFloat(str),stringify:stringifyJSON}],schema_schema=[map,seq].concat(jsonScalars,{default:!0,tag:"",test:/^/,resolve:(str,onError)=>(onError(`Unresolved plain scalar ${JSON.stringify(str)}`),str)}),binary={identify:value=>value instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(src,onError){if("function"==typeof atob){const str=atob(src.replace(/[\n\r]/g,"")),buffer=new Uint8Array(str.length)
for(let i=0;i<str.length;++i)buffer[i]=str.charCodeAt(i)
return buffer}return onError("This environment does not support reading binary tags; either Buffer or atob is required"),src},stringify({comment:comment,type:type,value:value},ctx,onComment,onChompKeep){if(!value)return""
const buf=value
let str
if("function"!=typeof btoa)throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required")
{let s=""
for(let i=0;i<buf.length;++i)s+=String.fromCharCode(buf[i])
str=btoa(s)}if(type??(type=Scalar.BLOCK_LITERAL),type!==Scalar.QUOTE_DOUBLE){const lineWidth=Math.max(ctx.options.lineWidth-ctx.indent.length,ctx.options.minContentWidth),n=Math.ceil(str.length/lineWidth),lines=new Array(n)
for(let i=0,o=0;i<n;++i,o+=lineWidth)lines[i]=str.substr(o,lineWidth)
str=lines.join(type===Scalar.BLOCK_LITERAL?"\n":" ")}return stringifyString({comment:comment,type:type,value:str},ctx,onComment,onChompKeep)}}
function resolvePairs(seq,onError){if(isSeq(seq))for(let i=0;i<seq.items.length;++i){let item=seq.items[i]
if(!isPair(item)){if(isMap(item)){item.items.length>1&&onError("Each pair must have its own sequence indicator")
const pair=item.items[0]||new Pair(new Scalar(null))
if(item.commentBefore&&(pair.key.commentBefore=pair.key.commentBefore?`${item.commentBefore}\n${pair.key.commentBefore}`:item.commentBefore),item.comment){const cn=pair.value??pair.key
cn.comment=cn.comment?`${item.comment}\n${cn.comment}`:item.comment}item=pair}seq.items[i]=isPair(item)?item:new Pair(item)}}else onError("Expected a sequence for this tag")
return seq}function createPairs(schema,iterable,ctx){const{replacer:replacer}=ctx,pairs=new YAMLSeq(schema)
pairs.tag="tag:yaml.org,2002:pairs"
let i=0
if(iterable&&Symbol.iterator in Object(iterable))for(let it of iterable){let key,value
if("function"==typeof replacer&&(it=replacer.call(iterable,String(i++),it)),Array.isArray(it)){if(2!==it.length)throw new TypeError(`Expected [key, value] tuple: ${it}`)
key=it[0],value=it[1]}else if(it&&it instanceof Object){const keys=Object.keys(it)
if(1!==keys.length)throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`)
key=keys[0],value=it[key]}else key=it
pairs.items.push(createPair(key,value,ctx))}return pairs}const pairs={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs}
class YAMLOMap extends YAMLSeq{constructor(){super(),this.add=YAMLMap.prototype.add.bind(this),this.delete=YAMLMap.prototype.delete.bind(this),this.get=YAMLMap.prototype.get.bind(this),this.has=YAMLMap.prototype.has.bind(this),this.set=YAMLMap.prototype.set.bind(this),this.tag=YAMLOMap.tag}toJSON(_,ctx){if(!ctx)return super.toJSON(_)
const map=new Map
ctx?.onCreate&&ctx.onCreate(map)
for(const pair of this.items){let key,value
if(isPair(pair)?(key=toJS(pair.key,"",ctx),value=toJS(pair.value,key,ctx)):key=toJS(pair,"",ctx),map.has(key))throw new Error("Ordered maps must not include duplicate keys")
map.set(key,value)}return map}static from(schema,iterable,ctx){const pairs=createPairs(schema,iterable,ctx),omap=new this
return omap.items=pairs.items,omap}}YAMLOMap.tag="tag:yaml.org,2002:omap"
const omap={collection:"seq",identify:value=>value instanceof Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:omap",resolve(seq,onError){const pairs=resolvePairs(seq,onError),seenKeys=[]
for(const{key:key}of pairs.items)isScalar(key)&&(seenKeys.includes(key.value)?onError(`Ordered maps must not include duplicate keys: ${key.value}`):seenKeys.push(key.value))
return Object.assign(new YAMLOMap,pairs)},createNode:(schema,iterable,ctx)=>YAMLOMap.from(schema,iterable,ctx)}
function boolStringify({value:value,source:source},ctx){return source&&(value?trueTag:falseTag).test.test(source)?source:value?ctx.options.trueStr:ctx.options.falseStr}const trueTag={identify:value=>!0===value,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Scalar(!0),stringify:boolStringify},falseTag={identify:value=>!1===value,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar(!1),stringify:boolStringify},float_floatNaN={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>"nan"===str.slice(-3).toLowerCase()?NaN:"-"===str[0]?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber},float_floatExp={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str.replace(/_/g,"")),stringify(node){const num=Number(node.value)
return isFinite(num)?num.toExponential():stringifyNumber(node)}},yaml_1_1_float_float={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(str){const node=new Scalar(parseFloat(str.replace(/_/g,""))),dot=str.indexOf(".")
if(-1!==dot){const f=str.substring(dot+1).replace(/_/g,"")
"0"===f[f.length-1]&&(node.minFractionDigits=f.length)}return node},stringify:stringifyNumber},int_intIdentify=value=>"bigint"==typeof value||Number.isInteger(value)
function int_intResolve(str,offset,radix,{intAsBigInt:intAsBigInt}){const sign=str[0]
if("-"!==sign&&"+"!==sign||(offset+=1),str=str.substring(offset).replace(/_/g,""),intAsBigInt){switch(radix){case 2:str=`0b${str}`
break
case 8:str=`0o${str}`
break
case 16:str=`0x${str}`}const n=BigInt(str)
return"-"===sign?BigInt(-1)*n:n}const n=parseInt(str,radix)
return"-"===sign?-1*n:n}function int_intStringify(node,radix,prefix){const{value:value}=node
if(int_intIdentify(value)){const str=value.toString(radix)
return value<0?"-"+prefix+str.substr(1):prefix+str}return stringifyNumber(node)}const intBin={identify:int_intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(str,_onError,opt)=>int_intResolve(str,2,2,opt),stringify:node=>int_intStringify(node,2,"0b")},int_intOct={identify:int_intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(str,_onError,opt)=>int_intResolve(str,1,8,opt),stringify:node=>int_intStringify(node,8,"0")},yaml_1_1_int_int={identify:int_intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(str,_onError,opt)=>int_intResolve(str,0,10,opt),stringify:stringifyNumber},int_intHex={identify:int_intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(str,_onError,opt)=>int_intResolve(str,2,16,opt),stringify:node=>int_intStringify(node,16,"0x")}
class YAMLSet extends YAMLMap{constructor(schema){super(schema),this.tag=YAMLSet.tag}add(key){let pair
pair=isPair(key)?key:key&&"object"==typeof key&&"key"in key&&"value"in key&&null===key.value?new Pair(key.key,null):new Pair(key,null)
findPair(this.items,pair.key)||this.items.push(pair)}get(key,keepPair){const pair=findPair(this.items,key)
return!keepPair&&isPair(pair)?isScalar(pair.key)?pair.key.value:pair.key:pair}set(key,value){if("boolean"!=typeof value)throw new Error("Expected boolean value for set(key, value) in a YAML set, not "+typeof value)
const prev=findPair(this.items,key)
prev&&!value?this.items.splice(this.items.indexOf(prev),1):!prev&&value&&this.items.push(new Pair(key))}toJSON(_,ctx){return super.toJSON(_,ctx,Set)}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this)
if(this.hasAllNullValues(!0))return super.toString(Object.assign({},ctx,{allNullValues:!0}),onComment,onChompKeep)
throw new Error("Set items must all have null values")}static from(schema,iterable,ctx){const{replacer:replacer}=ctx,set=new this(schema)
if(iterable&&Symbol.iterator in Object(iterable))for(let value of iterable)"function"==typeof replacer&&(value=replacer.call(iterable,value,value)),set.items.push(createPair(value,null,ctx))
return set}}YAMLSet.tag="tag:yaml.org,2002:set"
const set={collection:"map",identify:value=>value instanceof Set,nodeClass:YAMLSet,default:!1,tag:"tag:yaml.org,2002:set",createNode:(schema,iterable,ctx)=>YAMLSet.from(schema,iterable,ctx),resolve(map,onError){if(isMap(map)){if(map.hasAllNullValues(!0))return Object.assign(new YAMLSet,map)
onError("Set items must all have null values")}else onError("Expected a mapping for this tag")
return map}}
function parseSexagesimal(str,asBigInt){const sign=str[0],parts="-"===sign||"+"===sign?str.substring(1):str,num=n=>asBigInt?BigInt(n):Number(n),res=parts.replace(/_/g,"").split(":").reduce((res,p)=>res*num(60)+num(p),num(0))
return"-"===sign?num(-1)*res:res}function stringifySexagesimal(node){let{value:value}=node,num=n=>n
if("bigint"==typeof value)num=n=>BigInt(n)
else if(isNaN(value)||!isFinite(value))return stringifyNumber(node)
let sign=""
value<0&&(sign="-",value*=num(-1))
const _60=num(60),parts=[value%_60]
return value<60?parts.unshift(0):(value=(value-parts[0])/_60,parts.unshift(value%_60),value>=60&&(value=(value-parts[0])/_60,parts.unshift(value))),sign+parts.map(n=>String(n).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}const intTime={identify:value=>"bigint"==typeof value||Number.isInteger(value),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(str,_onError,{intAsBigInt:intAsBigInt})=>parseSexagesimal(str,intAsBigInt),stringify:stringifySexagesimal},floatTime={identify:value=>"number"==typeof value,default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:str=>parseSexagesimal(str,!1),stringify:stringifySexagesimal},timestamp={identify:value=>value instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(str){const match=str.match(timestamp.test)
if(!match)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd")
const[,year,month,day,hour,minute,second]=match.map(Number),millisec=match[7]?Number((match[7]+"00").substr(1,3)):0
let date=Date.UTC(year,month-1,day,hour||0,minute||0,second||0,millisec)
const tz=match[8]
if(tz&&"Z"!==tz){let d=parseSexagesimal(tz,!1)
Math.abs(d)<30&&(d*=60),date-=6e4*d}return new Date(date)},stringify:({value:value})=>value?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""},yaml_1_1_schema_schema=[map,seq,string,nullTag,trueTag,falseTag,intBin,int_intOct,yaml_1_1_int_int,int_intHex,float_floatNaN,float_floatExp,yaml_1_1_float_float,binary,merge,omap,pairs,set,intTime,floatTime,timestamp],schemas=new Map([["core",schema],["failsafe",[map,seq,string]],["json",schema_schema],["yaml11",yaml_1_1_schema_schema],["yaml-1.1",yaml_1_1_schema_schema]]),tagsByName={binary:binary,bool:boolTag,float:float_float,floatExp:floatExp,floatNaN:floatNaN,floatTime:floatTime,int:int_int,intHex:intHex,intOct:intOct,intTime:intTime,map:map,merge:merge,null:nullTag,omap:omap,pairs:pairs,seq:seq,set:set,timestamp:timestamp},coreKnownTags={"tag:yaml.org,2002:binary":binary,"tag:yaml.org,2002:merge":merge,"tag:yaml.org,2002:omap":omap,"tag:yaml.org,2002:pairs":pairs,"tag:yaml.org,2002:set":set,"tag:yaml.org,2002:timestamp":timestamp}
function getTags(customTags,schemaName,addMergeTag){const schemaTags=schemas.get(schemaName)
if(schemaTags&&!customTags)return addMergeTag&&!schemaTags.includes(merge)?schemaTags.concat(merge):schemaTags.slice()
let tags=schemaTags
if(!tags){if(!Array.isArray(customTags)){const keys=Array.from(schemas.keys()).filter(key=>"yaml11"!==key).map(key=>JSON.stringify(key)).join(", ")
throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`)}tags=[]}if(Array.isArray(customTags))for(const tag of customTags)tags=tags.concat(tag)
else"function"==typeof customTags&&(tags=customTags(tags.slice()))
return addMergeTag&&(tags=tags.concat(merge)),tags.reduce((tags,tag)=>{const tagObj="string"==typeof tag?tagsByName[tag]:tag
if(!tagObj){const tagName=JSON.stringify(tag),keys=Object.keys(tagsByName).map(key=>JSON.stringify(key)).join(", ")
throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`)}return tags.includes(tagObj)||tags.push(tagObj),tags},[])}const sortMapEntriesByKey=(a,b)=>a.key<b.key?-1:a.key>b.key?1:0
class Schema{constructor({compat:compat,customTags:customTags,merge:merge,resolveKnownTags:resolveKnownTags,schema:schema,sortMapEntries:sortMapEntries,toStringDefaults:toStringDefaults}){this.compat=Array.isArray(compat)?getTags(compat,"compat"):compat?getTags(null,compat):null,this.name="string"==typeof schema&&schema||"core",this.knownTags=resolveKnownTags?coreKnownTags:{},this.tags=getTags(customTags,this.name,merge),this.toStringOptions=toStringDefaults??null,Object.defineProperty(this,MAP,{value:map}),Object.defineProperty(this,SCALAR,{value:string}),Object.defineProperty(this,SEQ,{value:seq}),this.sortMapEntries="function"==typeof sortMapEntries?sortMapEntries:!0===sortMapEntries?sortMapEntriesByKey:null}clone(){const copy=Object.create(Schema.prototype,Object.getOwnPropertyDescriptors(this))
return copy.tags=this.tags.slice(),copy}}class Document_Document{constructor(value,replacer,options){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,NODE_TYPE,{value:DOC})
let _replacer=null
"function"==typeof replacer||Array.isArray(replacer)?_replacer=replacer:void 0===options&&replacer&&(options=replacer,replacer=void 0)
const opt=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},options)
this.options=opt
let{version:version}=opt
options?._directives?(this.directives=options._directives.atDocument(),this.directives.yaml.explicit&&(version=this.directives.yaml.version)):this.directives=new Directives({version:version}),this.setSchema(version,options),this.contents=void 0===value?null:this.createNode(value,_replacer,options)}clone(){const copy=Object.create(Document_Document.prototype,{[NODE_TYPE]:{value:DOC}})
return copy.commentBefore=this.commentBefore,copy.comment=this.comment,copy.errors=this.errors.slice(),copy.warnings=this.warnings.slice(),copy.options=Object.assign({},this.options),this.directives&&(copy.directives=this.directives.clone()),copy.schema=this.schema.clone(),copy.contents=isNode(this.contents)?this.contents.clone(copy.schema):this.contents,this.range&&(copy.range=this.range.slice()),copy}add(value){assertCollection(this.contents)&&this.contents.add(value)}addIn(path,value){assertCollection(this.contents)&&this.contents.addIn(path,value)}createAlias(node,name){if(!node.anchor){const prev=anchorNames(this)
node.anchor=!name||prev.has(name)?findNewAnchor(name||"a",prev):name}return new Alias(node.anchor)}createNode(value,replacer,options){let _replacer
if("function"==typeof replacer)value=replacer.call({"":value},"",value),_replacer=replacer
else if(Array.isArray(replacer)){const keyToStr=v=>"number"==typeof v||v instanceof String||v instanceof Number,asStr=replacer.filter(keyToStr).map(String)
asStr.length>0&&(replacer=replacer.concat(asStr)),_replacer=replacer}else void 0===options&&replacer&&(options=replacer,replacer=void 0)
const{aliasDuplicateObjects:aliasDuplicateObjects,anchorPrefix:anchorPrefix,flow:flow,keepUndefined:keepUndefined,onTagObj:onTagObj,tag:tag}=options??{},{onAnchor:onAnchor,setAnchors:setAnchors,sourceObjects:sourceObjects}=function createNodeAnchors(doc,prefix){const aliasObjects=[],sourceObjects=new Map
let prevAnchors=null
return{onAnchor:source=>{aliasObjects.push(source),prevAnchors??(prevAnchors=anchorNames(doc))
const anchor=findNewAnchor(prefix,prevAnchors)
return prevAnchors.add(anchor),anchor},setAnchors:()=>{for(const source of aliasObjects){const ref=sourceObjects.get(source)
if("object"!=typeof ref||!ref.anchor||!isScalar(ref.node)&&!isCollection(ref.node)){const error=new Error("Failed to resolve repeated object (this should not happen)")
throw error.source=source,error}ref.node.anchor=ref.anchor}},sourceObjects:sourceObjects}}(this,anchorPrefix||"a"),node=createNode(value,tag,{aliasDuplicateObjects:aliasDuplicateObjects??!0,keepUndefined:keepUndefined??!1,onAnchor:onAnchor,onTagObj:onTagObj,replacer:_replacer,schema:this.schema,sourceObjects:sourceObjects})
return flow&&isCollection(node)&&(node.flow=!0),setAnchors(),node}createPair(key,value,options={}){const k=this.createNode(key,null,options),v=this.createNode(value,null,options)
return new Pair(k,v)}delete(key){return!!assertCollection(this.contents)&&this.contents.delete(key)}deleteIn(path){return isEmptyPath(path)?null!=this.contents&&(this.contents=null,!0):!!assertCollection(this.contents)&&this.contents.deleteIn(path)}get(key,keepScalar){return isCollection(this.contents)?this.contents.get(key,keepScalar):void 0}getIn(path,keepScalar){return isEmptyPath(path)?!keepScalar&&isScalar(this.contents)?this.contents.value:this.contents:isCollection(this.contents)?this.contents.getIn(path,keepScalar):void 0}has(key){return!!isCollection(this.contents)&&this.contents.has(key)}hasIn(path){return isEmptyPath(path)?void 0!==this.contents:!!isCollection(this.contents)&&this.contents.hasIn(path)}set(key,value){null==this.contents?this.contents=collectionFromPath(this.schema,[key],value):assertCollection(this.contents)&&this.contents.set(key,value)}setIn(path,value){isEmptyPath(path)?this.contents=value:null==this.contents?this.contents=collectionFromPath(this.schema,Array.from(path),value):assertCollection(this.contents)&&this.contents.setIn(path,value)}setSchema(version,options={}){let opt
switch("number"==typeof version&&(version=String(version)),version){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new Directives({version:"1.1"}),opt={resolveKnownTags:!1,schema:"yaml-1.1"}
break
case"1.2":case"next":this.directives?this.directives.yaml.version=version:this.directives=new Directives({version:version}),opt={resolveKnownTags:!0,schema:"core"}
break
case null:this.directives&&delete this.directives,opt=null
break
default:{const sv=JSON.stringify(version)
throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`)}}if(options.schema instanceof Object)this.schema=options.schema
else{if(!opt)throw new Error("With a null YAML version, the { schema: Schema } option is required")
this.schema=new Schema(Object.assign(opt,options))}}toJS({json:json,jsonArg:jsonArg,mapAsMap:mapAsMap,maxAliasCount:maxAliasCount,onAnchor:onAnchor,reviver:reviver}={}){const ctx={anchors:new Map,doc:this,keep:!json,mapAsMap:!0===mapAsMap,mapKeyWarned:!1,maxAliasCount:"number"==typeof maxAliasCount?maxAliasCount:100},res=toJS(this.contents,jsonArg??"",ctx)
if("function"==typeof onAnchor)for(const{count:count,res:res}of ctx.anchors.values())onAnchor(res,count)
return"function"==typeof reviver?applyReviver(reviver,{"":res},"",res):res}toJSON(jsonArg,onAnchor){return this.toJS({json:!0,jsonArg:jsonArg,mapAsMap:!1,onAnchor:onAnchor})}toString(options={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified")
if("indent"in options&&(!Number.isInteger(options.indent)||Number(options.indent)<=0)){const s=JSON.stringify(options.indent)
throw new Error(`"indent" option must be a positive integer, not ${s}`)}return function stringifyDocument(doc,options){const lines=[]
let hasDirectives=!0===options.directives
if(!1!==options.directives&&doc.directives){const dir=doc.directives.toString(doc)
dir?(lines.push(dir),hasDirectives=!0):doc.directives.docStart&&(hasDirectives=!0)}hasDirectives&&lines.push("---")
const ctx=createStringifyContext(doc,options),{commentString:commentString}=ctx.options
if(doc.commentBefore){1!==lines.length&&lines.unshift("")
const cs=commentString(doc.commentBefore)
lines.unshift(indentComment(cs,""))}let chompKeep=!1,contentComment=null
if(doc.contents){if(isNode(doc.contents)){if(doc.contents.spaceBefore&&hasDirectives&&lines.push(""),doc.contents.commentBefore){const cs=commentString(doc.contents.commentBefore)
lines.push(indentComment(cs,""))}ctx.forceBlockIndent=!!doc.comment,contentComment=doc.contents.comment}const onChompKeep=contentComment?void 0:()=>chompKeep=!0
let body=stringify(doc.contents,ctx,()=>contentComment=null,onChompKeep)
contentComment&&(body+=lineComment(body,"",commentString(contentComment))),"|"!==body[0]&&">"!==body[0]||"---"!==lines[lines.length-1]?lines.push(body):lines[lines.length-1]=`--- ${body}`}else lines.push(stringify(doc.contents,ctx))
if(doc.directives?.docEnd)if(doc.comment){const cs=commentString(doc.comment)
cs.includes("\n")?(lines.push("..."),lines.push(indentComment(cs,""))):lines.push(`... ${cs}`)}else lines.push("...")
else{let dc=doc.comment
dc&&chompKeep&&(dc=dc.replace(/^\n+/,"")),dc&&(chompKeep&&!contentComment||""===lines[lines.length-1]||lines.push(""),lines.push(indentComment(commentString(dc),"")))}return lines.join("\n")+"\n"}(this,options)}}function assertCollection(contents){if(isCollection(contents))return!0
throw new Error("Expected a YAML collection as document contents")}class YAMLError extends Error{constructor(name,pos,code,message){super(),this.name=name,this.code=code,this.message=message,this.pos=pos}}class errors_YAMLParseError extends YAMLError{constructor(pos,code,message){super("YAMLParseError",pos,code,message)}}class YAMLWarning extends YAMLError{constructor(pos,code,message){super("YAMLWarning",pos,code,message)}}function resolveProps(tokens,{flow:flow,indicator:indicator,next:next,offset:offset,onError:onError,parentIndent:parentIndent,startOnNewline:startOnNewline}){let spaceBefore=!1,atNewline=startOnNewline,hasSpace=startOnNewline,comment="",commentSep="",hasNewline=!1,reqSpace=!1,tab=null,anchor=null,tag=null,newlineAfterProp=null,comma=null,found=null,start=null
for(const token of tokens)switch(reqSpace&&("space"!==token.type&&"newline"!==token.type&&"comma"!==token.type&&onError(token.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),reqSpace=!1),tab&&(atNewline&&"comment"!==token.type&&"newline"!==token.type&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),tab=null),token.type){case"space":flow||"doc-start"===indicator&&"flow-collection"===next?.type||!token.source.includes("\t")||(tab=token),hasSpace=!0
break
case"comment":{hasSpace||onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters")
const cb=token.source.substring(1)||" "
comment?comment+=commentSep+cb:comment=cb,commentSep="",atNewline=!1
break}case"newline":atNewline?comment?comment+=token.source:found&&"seq-item-ind"===indicator||(spaceBefore=!0):commentSep+=token.source,atNewline=!0,hasNewline=!0,(anchor||tag)&&(newlineAfterProp=token),hasSpace=!0
break
case"anchor":anchor&&onError(token,"MULTIPLE_ANCHORS","A node can have at most one anchor"),token.source.endsWith(":")&&onError(token.offset+token.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),anchor=token,start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0
break
case"tag":tag&&onError(token,"MULTIPLE_TAGS","A node can have at most one tag"),tag=token,start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0
break
case indicator:(anchor||tag)&&onError(token,"BAD_PROP_ORDER",`Anchors and tags must be after the ${token.source} indicator`),found&&onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.source} in ${flow??"collection"}`),found=token,atNewline="seq-item-ind"===indicator||"explicit-key-ind"===indicator,hasSpace=!1
break
case"comma":if(flow){comma&&onError(token,"UNEXPECTED_TOKEN",`Unexpected , in ${flow}`),comma=token,atNewline=!1,hasSpace=!1
break}default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.type} token`),atNewline=!1,hasSpace=!1}const last=tokens[tokens.length-1],end=last?last.offset+last.source.length:offset
return reqSpace&&next&&"space"!==next.type&&"newline"!==next.type&&"comma"!==next.type&&("scalar"!==next.type||""!==next.source)&&onError(next.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),tab&&(atNewline&&tab.indent<=parentIndent||"block-map"===next?.type||"block-seq"===next?.type)&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:comma,found:found,spaceBefore:spaceBefore,comment:comment,hasNewline:hasNewline,anchor:anchor,tag:tag,newlineAfterProp:newlineAfterProp,end:end,start:start??end}}function containsNewline(key){if(!key)return null
switch(key.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(key.source.includes("\n"))return!0
if(key.end)for(const st of key.end)if("newline"===st.type)return!0
return!1
case"flow-collection":for(const it of key.items){for(const st of it.start)if("newline"===st.type)return!0
if(it.sep)for(const st of it.sep)if("newline"===st.type)return!0
if(containsNewline(it.key)||containsNewline(it.value))return!0}return!1
default:return!0}}function flowIndentCheck(indent,fc,onError){if("flow-collection"===fc?.type){const end=fc.end[0]
if(end.indent===indent&&("]"===end.source||"}"===end.source)&&containsNewline(fc)){onError(end,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}}function mapIncludes(ctx,items,search){const{uniqueKeys:uniqueKeys}=ctx.options
if(!1===uniqueKeys)return!1
const isEqual="function"==typeof uniqueKeys?uniqueKeys:(a,b)=>a===b||isScalar(a)&&isScalar(b)&&a.value===b.value
return items.some(pair=>isEqual(pair.key,search))}const startColMsg="All mapping items must start at the same column"
function resolveEnd(end,offset,reqSpace,onError){let comment=""
if(end){let hasSpace=!1,sep=""
for(const token of end){const{source:source,type:type}=token
switch(type){case"space":hasSpace=!0
break
case"comment":{reqSpace&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters")
const cb=source.substring(1)||" "
comment?comment+=sep+cb:comment=cb,sep=""
break}case"newline":comment&&(sep+=source),hasSpace=!0
break
default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${type} at node end`)}offset+=source.length}}return{comment:comment,offset:offset}}const blockMsg="Block collections are not allowed within flow collections",isBlock=token=>token&&("block-map"===token.type||"block-seq"===token.type)
function resolveCollection(CN,ctx,token,onError,tagName,tag){const coll="block-map"===token.type?function resolveBlockMap({composeNode:composeNode,composeEmptyNode:composeEmptyNode},ctx,bm,onError,tag){const map=new(tag?.nodeClass??YAMLMap)(ctx.schema)
ctx.atRoot&&(ctx.atRoot=!1)
let offset=bm.offset,commentEnd=null
for(const collItem of bm.items){const{start:start,key:key,sep:sep,value:value}=collItem,keyProps=resolveProps(start,{indicator:"explicit-key-ind",next:key??sep?.[0],offset:offset,onError:onError,parentIndent:bm.indent,startOnNewline:!0}),implicitKey=!keyProps.found
if(implicitKey){if(key&&("block-seq"===key.type?onError(offset,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in key&&key.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg)),!keyProps.anchor&&!keyProps.tag&&!sep){commentEnd=keyProps.end,keyProps.comment&&(map.comment?map.comment+="\n"+keyProps.comment:map.comment=keyProps.comment)
continue}(keyProps.newlineAfterProp||containsNewline(key))&&onError(key??start[start.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else keyProps.found?.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg)
ctx.atKey=!0
const keyStart=keyProps.end,keyNode=key?composeNode(ctx,key,keyProps,onError):composeEmptyNode(ctx,keyStart,start,null,keyProps,onError)
ctx.schema.compat&&flowIndentCheck(bm.indent,key,onError),ctx.atKey=!1,mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique")
const valueProps=resolveProps(sep??[],{indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError:onError,parentIndent:bm.indent,startOnNewline:!key||"block-scalar"===key.type})
if(offset=valueProps.end,valueProps.found){implicitKey&&("block-map"!==value?.type||valueProps.hasNewline||onError(offset,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),ctx.options.strict&&keyProps.start<valueProps.found.offset-1024&&onError(keyNode.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"))
const valueNode=value?composeNode(ctx,value,valueProps,onError):composeEmptyNode(ctx,offset,sep,null,valueProps,onError)
ctx.schema.compat&&flowIndentCheck(bm.indent,value,onError),offset=valueNode.range[2]
const pair=new Pair(keyNode,valueNode)
ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}else{implicitKey&&onError(keyNode.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),valueProps.comment&&(keyNode.comment?keyNode.comment+="\n"+valueProps.comment:keyNode.comment=valueProps.comment)
const pair=new Pair(keyNode)
ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}}return commentEnd&&commentEnd<offset&&onError(commentEnd,"IMPOSSIBLE","Map comment with trailing content"),map.range=[bm.offset,offset,commentEnd??offset],map}(CN,ctx,token,onError,tag):"block-seq"===token.type?function resolveBlockSeq({composeNode:composeNode,composeEmptyNode:composeEmptyNode},ctx,bs,onError,tag){const seq=new(tag?.nodeClass??YAMLSeq)(ctx.schema)
ctx.atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1)
let offset=bs.offset,commentEnd=null
for(const{start:start,value:value}of bs.items){const props=resolveProps(start,{indicator:"seq-item-ind",next:value,offset:offset,onError:onError,parentIndent:bs.indent,startOnNewline:!0})
if(!props.found){if(!(props.anchor||props.tag||value)){commentEnd=props.end,props.comment&&(seq.comment=props.comment)
continue}"block-seq"===value?.type?onError(props.end,"BAD_INDENT","All sequence items must start at the same column"):onError(offset,"MISSING_CHAR","Sequence item without - indicator")}const node=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,start,null,props,onError)
ctx.schema.compat&&flowIndentCheck(bs.indent,value,onError),offset=node.range[2],seq.items.push(node)}return seq.range=[bs.offset,offset,commentEnd??offset],seq}(CN,ctx,token,onError,tag):function resolveFlowCollection({composeNode:composeNode,composeEmptyNode:composeEmptyNode},ctx,fc,onError,tag){const isMap="{"===fc.start.source,fcName=isMap?"flow map":"flow sequence",coll=new(tag?.nodeClass??(isMap?YAMLMap:YAMLSeq))(ctx.schema)
coll.flow=!0
const atRoot=ctx.atRoot
atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1)
let offset=fc.offset+fc.start.source.length
for(let i=0;i<fc.items.length;++i){const collItem=fc.items[i],{start:start,key:key,sep:sep,value:value}=collItem,props=resolveProps(start,{flow:fcName,indicator:"explicit-key-ind",next:key??sep?.[0],offset:offset,onError:onError,parentIndent:fc.indent,startOnNewline:!1})
if(!props.found){if(!(props.anchor||props.tag||sep||value)){0===i&&props.comma?onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`):i<fc.items.length-1&&onError(props.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${fcName}`),props.comment&&(coll.comment?coll.comment+="\n"+props.comment:coll.comment=props.comment),offset=props.end
continue}!isMap&&ctx.options.strict&&containsNewline(key)&&onError(key,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(0===i)props.comma&&onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`)
else if(props.comma||onError(props.start,"MISSING_CHAR",`Missing , between ${fcName} items`),props.comment){let prevItemComment=""
loop:for(const st of start)switch(st.type){case"comma":case"space":break
case"comment":prevItemComment=st.source.substring(1)
break loop
default:break loop}if(prevItemComment){let prev=coll.items[coll.items.length-1]
isPair(prev)&&(prev=prev.value??prev.key),prev.comment?prev.comment+="\n"+prevItemComment:prev.comment=prevItemComment,props.comment=props.comment.substring(prevItemComment.length+1)}}if(isMap||sep||props.found){ctx.atKey=!0
const keyStart=props.end,keyNode=key?composeNode(ctx,key,props,onError):composeEmptyNode(ctx,keyStart,start,null,props,onError)
isBlock(key)&&onError(keyNode.range,"BLOCK_IN_FLOW",blockMsg),ctx.atKey=!1
const valueProps=resolveProps(sep??[],{flow:fcName,indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError:onError,parentIndent:fc.indent,startOnNewline:!1})
if(valueProps.found){if(!isMap&&!props.found&&ctx.options.strict){if(sep)for(const st of sep){if(st===valueProps.found)break
if("newline"===st.type){onError(st,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")
break}}props.start<valueProps.found.offset-1024&&onError(valueProps.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else value&&("source"in value&&":"===value.source?.[0]?onError(value,"MISSING_CHAR",`Missing space after : in ${fcName}`):onError(valueProps.start,"MISSING_CHAR",`Missing , or : between ${fcName} items`))
const valueNode=value?composeNode(ctx,value,valueProps,onError):valueProps.found?composeEmptyNode(ctx,valueProps.end,sep,null,valueProps,onError):null
valueNode?isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg):valueProps.comment&&(keyNode.comment?keyNode.comment+="\n"+valueProps.comment:keyNode.comment=valueProps.comment)
const pair=new Pair(keyNode,valueNode)
if(ctx.options.keepSourceTokens&&(pair.srcToken=collItem),isMap){const map=coll
mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique"),map.items.push(pair)}else{const map=new YAMLMap(ctx.schema)
map.flow=!0,map.items.push(pair)
const endRange=(valueNode??keyNode).range
map.range=[keyNode.range[0],endRange[1],endRange[2]],coll.items.push(map)}offset=valueNode?valueNode.range[2]:valueProps.end}else{const valueNode=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,sep,null,props,onError)
coll.items.push(valueNode),offset=valueNode.range[2],isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg)}}const expectedEnd=isMap?"}":"]",[ce,...ee]=fc.end
let cePos=offset
if(ce?.source===expectedEnd)cePos=ce.offset+ce.source.length
else{const name=fcName[0].toUpperCase()+fcName.substring(1)
onError(offset,atRoot?"MISSING_CHAR":"BAD_INDENT",atRoot?`${name} must end with a ${expectedEnd}`:`${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`),ce&&1!==ce.source.length&&ee.unshift(ce)}if(ee.length>0){const end=resolveEnd(ee,cePos,ctx.options.strict,onError)
end.comment&&(coll.comment?coll.comment+="\n"+end.comment:coll.comment=end.comment),coll.range=[fc.offset,cePos,end.offset]}else coll.range=[fc.offset,cePos,cePos]
return coll}(CN,ctx,token,onError,tag),Coll=coll.constructor
return"!"===tagName||tagName===Coll.tagName?(coll.tag=Coll.tagName,coll):(tagName&&(coll.tag=tagName),coll)}function resolveBlockScalar(ctx,scalar,onError){const start=scalar.offset,header=function parseBlockScalarHeader({offset:offset,props:props},strict,onError){if("block-scalar-header"!==props[0].type)return onError(props[0],"IMPOSSIBLE","Block scalar header not found"),null
const{source:source}=props[0],mode=source[0]
let indent=0,chomp="",error=-1
for(let i=1;i<source.length;++i){const ch=source[i]
if(chomp||"-"!==ch&&"+"!==ch){const n=Number(ch)
!indent&&n?indent=n:-1===error&&(error=offset+i)}else chomp=ch}-1!==error&&onError(error,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${source}`)
let hasSpace=!1,comment="",length=source.length
for(let i=1;i<props.length;++i){const token=props[i]
switch(token.type){case"space":hasSpace=!0
case"newline":length+=token.source.length
break
case"comment":if(strict&&!hasSpace){onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters")}length+=token.source.length,comment=token.source.substring(1)
break
case"error":onError(token,"UNEXPECTED_TOKEN",token.message),length+=token.source.length
break
default:{onError(token,"UNEXPECTED_TOKEN",`Unexpected token in block scalar header: ${token.type}`)
const ts=token.source
ts&&"string"==typeof ts&&(length+=ts.length)}}}return{mode:mode,indent:indent,chomp:chomp,comment:comment,length:length}}(scalar,ctx.options.strict,onError)
if(!header)return{value:"",type:null,comment:"",range:[start,start,start]}
const type=">"===header.mode?Scalar.BLOCK_FOLDED:Scalar.BLOCK_LITERAL,lines=scalar.source?function splitLines(source){const split=source.split(/\n( *)/),first=split[0],m=first.match(/^( *)/),lines=[m?.[1]?[m[1],first.slice(m[1].length)]:["",first]]
for(let i=1;i<split.length;i+=2)lines.push([split[i],split[i+1]])
return lines}(scalar.source):[]
let chompStart=lines.length
for(let i=lines.length-1;i>=0;--i){const content=lines[i][1]
if(""!==content&&"\r"!==content)break
chompStart=i}if(0===chompStart){const value="+"===header.chomp&&lines.length>0?"\n".repeat(Math.max(1,lines.length-1)):""
let end=start+header.length
return scalar.source&&(end+=scalar.source.length),{value:value,type:type,comment:header.comment,range:[start,end,end]}}let trimIndent=scalar.indent+header.indent,offset=scalar.offset+header.length,contentStart=0
for(let i=0;i<chompStart;++i){const[indent,content]=lines[i]
if(""!==content&&"\r"!==content){if(indent.length<trimIndent){const message="Block scalars with more-indented leading empty lines must use an explicit indentation indicator"
onError(offset+indent.length,"MISSING_CHAR",message)}if(0===header.indent&&(trimIndent=indent.length),contentStart=i,0===trimIndent&&!ctx.atRoot){onError(offset,"BAD_INDENT","Block scalar values in collections must be indented")}break}0===header.indent&&indent.length>trimIndent&&(trimIndent=indent.length),offset+=indent.length+content.length+1}for(let i=lines.length-1;i>=chompStart;--i)lines[i][0].length>trimIndent&&(chompStart=i+1)
let value="",sep="",prevMoreIndented=!1
for(let i=0;i<contentStart;++i)value+=lines[i][0].slice(trimIndent)+"\n"
for(let i=contentStart;i<chompStart;++i){let[indent,content]=lines[i]
offset+=indent.length+content.length+1
const crlf="\r"===content[content.length-1]
if(crlf&&(content=content.slice(0,-1)),content&&indent.length<trimIndent){const message=`Block scalar lines must not be less indented than their ${header.indent?"explicit indentation indicator":"first line"}`
onError(offset-content.length-(crlf?2:1),"BAD_INDENT",message),indent=""}type===Scalar.BLOCK_LITERAL?(value+=sep+indent.slice(trimIndent)+content,sep="\n"):indent.length>trimIndent||"\t"===content[0]?(" "===sep?sep="\n":prevMoreIndented||"\n"!==sep||(sep="\n\n"),value+=sep+indent.slice(trimIndent)+content,sep="\n",prevMoreIndented=!0):""===content?"\n"===sep?value+="\n":sep="\n":(value+=sep+content,sep=" ",prevMoreIndented=!1)}switch(header.chomp){case"-":break
case"+":for(let i=chompStart;i<lines.length;++i)value+="\n"+lines[i][0].slice(trimIndent)
"\n"!==value[value.length-1]&&(value+="\n")
break
default:value+="\n"}const end=start+header.length+scalar.source.length
return{value:value,type:type,comment:header.comment,range:[start,end,end]}}function resolveFlowScalar(scalar,strict,onError){const{offset:offset,type:type,source:source,end:end}=scalar
let _type,value
const _onError=(rel,code,msg)=>onError(offset+rel,code,msg)
switch(type){case"scalar":_type=Scalar.PLAIN,value=function plainValue(source,onError){let badChar=""
switch(source[0]){case"\t":badChar="a tab character"
break
case",":badChar="flow indicator character ,"
break
case"%":badChar="directive indicator character %"
break
case"|":case">":badChar=`block scalar indicator ${source[0]}`
break
case"@":case"`":badChar=`reserved character ${source[0]}`}badChar&&onError(0,"BAD_SCALAR_START",`Plain value cannot start with ${badChar}`)
return unfoldLines(source)}(source,_onError)
break
case"single-quoted-scalar":_type=Scalar.QUOTE_SINGLE,value=function singleQuotedValue(source,onError){"'"===source[source.length-1]&&1!==source.length||onError(source.length,"MISSING_CHAR","Missing closing 'quote")
return unfoldLines(source.slice(1,-1)).replace(/''/g,"'")}(source,_onError)
break
case"double-quoted-scalar":_type=Scalar.QUOTE_DOUBLE,value=function doubleQuotedValue(source,onError){let res=""
for(let i=1;i<source.length-1;++i){const ch=source[i]
if("\r"!==ch||"\n"!==source[i+1])if("\n"===ch){const{fold:fold,offset:offset}=foldNewline(source,i)
res+=fold,i=offset}else if("\\"===ch){let next=source[++i]
const cc=escapeCodes[next]
if(cc)res+=cc
else if("\n"===next)for(next=source[i+1];" "===next||"\t"===next;)next=source[1+ ++i]
else if("\r"===next&&"\n"===source[i+1])for(next=source[1+ ++i];" "===next||"\t"===next;)next=source[1+ ++i]
else if("x"===next||"u"===next||"U"===next){const length="x"===next?2:"u"===next?4:8
res+=parseCharCode(source,i+1,length,onError),i+=length}else{const raw=source.substr(i-1,2)
onError(i-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),res+=raw}}else if(" "===ch||"\t"===ch){const wsStart=i
let next=source[i+1]
for(;" "===next||"\t"===next;)next=source[1+ ++i]
"\n"===next||"\r"===next&&"\n"===source[i+2]||(res+=i>wsStart?source.slice(wsStart,i+1):ch)}else res+=ch}'"'===source[source.length-1]&&1!==source.length||onError(source.length,"MISSING_CHAR",'Missing closing "quote')
return res}(source,_onError)
break
default:return onError(scalar,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${type}`),{value:"",type:null,comment:"",range:[offset,offset+source.length,offset+source.length]}}const valueEnd=offset+source.length,re=resolveEnd(end,valueEnd,strict,onError)
return{value:value,type:_type,comment:re.comment,range:[offset,valueEnd,re.offset]}}function unfoldLines(source){const line=/(.*?)\r?\n/sy
let trimEnd,trimBoth,match=line.exec(source)
if(!match)return source
try{trimEnd=new RegExp("(?<![ \t])[ \t]+$"),trimBoth=new RegExp("^[ \t]+|(?<![ \t])[ \t]+$","g")}catch{trimEnd=/[ \t]+$/,trimBoth=/^[ \t]+|[ \t]+$/g}let res=match[1].replace(trimEnd,""),sep=" ",pos=line.lastIndex
for(;match=line.exec(source);){const lm=match[1].replace(trimBoth,"")
""===lm?"\n"===sep?res+=sep:sep="\n":(res+=sep+lm,sep=" "),pos=line.lastIndex}const last=/[ \t]*(.*)/sy
return last.lastIndex=pos,match=last.exec(source),res+sep+(match?.[1]??"")}function foldNewline(source,offset){let fold="",ch=source[offset+1]
for(;!(" "!==ch&&"\t"!==ch&&"\n"!==ch&&"\r"!==ch||"\r"===ch&&"\n"!==source[offset+2]);)"\n"===ch&&(fold+="\n"),ch=source[(offset+=1)+1]
return fold||(fold=" "),{fold:fold,offset:offset}}const escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1b",f:"\f",n:"\n",r:"\r",t:"\t",v:"\v",N:"\x85",_:"\xa0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","\t":"\t"}
function parseCharCode(source,offset,length,onError){const cc=source.substr(offset,length),code=cc.length===length&&/^[0-9a-fA-F]+$/.test(cc)?parseInt(cc,16):NaN
try{return String.fromCodePoint(code)}catch{const raw=source.substr(offset-2,length+2)
return onError(offset-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),raw}}function composeScalar(ctx,token,tagToken,onError){const{value:value,type:type,comment:comment,range:range}="block-scalar"===token.type?resolveBlockScalar(ctx,token,onError):resolveFlowScalar(token,ctx.options.strict,onError),tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null
let tag,scalar
tag=ctx.options.stringKeys&&ctx.atKey?ctx.schema[SCALAR]:tagName?function findScalarTagByName(schema,value,tagName,tagToken,onError){if("!"===tagName)return schema[SCALAR]
const matchWithTest=[]
for(const tag of schema.tags)if(!tag.collection&&tag.tag===tagName){if(!tag.default||!tag.test)return tag
matchWithTest.push(tag)}for(const tag of matchWithTest)if(tag.test?.test(value))return tag
const kt=schema.knownTags[tagName]
if(kt&&!kt.collection)return schema.tags.push(Object.assign({},kt,{default:!1,test:void 0})),kt
return onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,"tag:yaml.org,2002:str"!==tagName),schema[SCALAR]}(ctx.schema,value,tagName,tagToken,onError):"scalar"===token.type?function findScalarTagByTest({atKey:atKey,directives:directives,schema:schema},value,token,onError){const tag=schema.tags.find(tag=>(!0===tag.default||atKey&&"key"===tag.default)&&tag.test?.test(value))||schema[SCALAR]
if(schema.compat){const compat=schema.compat.find(tag=>tag.default&&tag.test?.test(value))??schema[SCALAR]
if(tag.tag!==compat.tag){onError(token,"TAG_RESOLVE_FAILED",`Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`,!0)}}return tag}(ctx,value,token,onError):ctx.schema[SCALAR]
try{const res=tag.resolve(value,msg=>onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),ctx.options)
scalar=isScalar(res)?res:new Scalar(res)}catch(error){const msg=error instanceof Error?error.message:String(error)
onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),scalar=new Scalar(value)}return scalar.range=range,scalar.source=value,type&&(scalar.type=type),tagName&&(scalar.tag=tagName),tag.format&&(scalar.format=tag.format),comment&&(scalar.comment=comment),scalar}function emptyScalarPosition(offset,before,pos){if(before){pos??(pos=before.length)
for(let i=pos-1;i>=0;--i){let st=before[i]
switch(st.type){case"space":case"comment":case"newline":offset-=st.source.length
continue}for(st=before[++i];"space"===st?.type;)offset+=st.source.length,st=before[++i]
break}}return offset}const CN={composeNode:composeNode,composeEmptyNode:composeEmptyNode}
function composeNode(ctx,token,props,onError){const atKey=ctx.atKey,{spaceBefore:spaceBefore,comment:comment,anchor:anchor,tag:tag}=props
let node,isSrcToken=!0
switch(token.type){case"alias":node=function composeAlias({options:options},{offset:offset,source:source,end:end},onError){const alias=new Alias(source.substring(1))
""===alias.source&&onError(offset,"BAD_ALIAS","Alias cannot be an empty string")
alias.source.endsWith(":")&&onError(offset+source.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0)
const valueEnd=offset+source.length,re=resolveEnd(end,valueEnd,options.strict,onError)
alias.range=[offset,valueEnd,re.offset],re.comment&&(alias.comment=re.comment)
return alias}(ctx,token,onError),(anchor||tag)&&onError(token,"ALIAS_PROPS","An alias node must not specify any properties")
break
case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":node=composeScalar(ctx,token,tag,onError),anchor&&(node.anchor=anchor.source.substring(1))
break
case"block-map":case"block-seq":case"flow-collection":try{node=function composeCollection(CN,ctx,token,props,onError){const tagToken=props.tag,tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null
if("block-seq"===token.type){const{anchor:anchor,newlineAfterProp:nl}=props,lastProp=anchor&&tagToken?anchor.offset>tagToken.offset?anchor:tagToken:anchor??tagToken
lastProp&&(!nl||nl.offset<lastProp.offset)&&onError(lastProp,"MISSING_CHAR","Missing newline after block sequence props")}const expType="block-map"===token.type?"map":"block-seq"===token.type?"seq":"{"===token.start.source?"map":"seq"
if(!tagToken||!tagName||"!"===tagName||tagName===YAMLMap.tagName&&"map"===expType||tagName===YAMLSeq.tagName&&"seq"===expType)return resolveCollection(CN,ctx,token,onError,tagName)
let tag=ctx.schema.tags.find(t=>t.tag===tagName&&t.collection===expType)
if(!tag){const kt=ctx.schema.knownTags[tagName]
if(kt?.collection!==expType)return kt?onError(tagToken,"BAD_COLLECTION_TYPE",`${kt.tag} used for ${expType} collection, but expects ${kt.collection??"scalar"}`,!0):onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,!0),resolveCollection(CN,ctx,token,onError,tagName)
ctx.schema.tags.push(Object.assign({},kt,{default:!1})),tag=kt}const coll=resolveCollection(CN,ctx,token,onError,tagName,tag),res=tag.resolve?.(coll,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg),ctx.options)??coll,node=isNode(res)?res:new Scalar(res)
return node.range=coll.range,node.tag=tagName,tag?.format&&(node.format=tag.format),node}(CN,ctx,token,props,onError),anchor&&(node.anchor=anchor.source.substring(1))}catch(error){onError(token,"RESOURCE_EXHAUSTION",error instanceof Error?error.message:String(error))}break
default:onError(token,"UNEXPECTED_TOKEN","error"===token.type?token.message:`Unsupported token (type: ${token.type})`),isSrcToken=!1}if(node??(node=composeEmptyNode(ctx,token.offset,void 0,null,props,onError)),anchor&&""===node.anchor&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string"),atKey&&ctx.options.stringKeys&&(!isScalar(node)||"string"!=typeof node.value||node.tag&&"tag:yaml.org,2002:str"!==node.tag)){onError(tag??token,"NON_STRING_KEY","With stringKeys, all keys must be strings")}return spaceBefore&&(node.spaceBefore=!0),comment&&("scalar"===token.type&&""===token.source?node.comment=comment:node.commentBefore=comment),ctx.options.keepSourceTokens&&isSrcToken&&(node.srcToken=token),node}function composeEmptyNode(ctx,offset,before,pos,{spaceBefore:spaceBefore,comment:comment,anchor:anchor,tag:tag,end:end},onError){const node=composeScalar(ctx,{type:"scalar",offset:emptyScalarPosition(offset,before,pos),indent:-1,source:""},tag,onError)
return anchor&&(node.anchor=anchor.source.substring(1),""===node.anchor&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string")),spaceBefore&&(node.spaceBefore=!0),comment&&(node.comment=comment,node.range[2]=end),node}function getErrorPos(src){if("number"==typeof src)return[src,src+1]
if(Array.isArray(src))return 2===src.length?src:[src[0],src[1]]
const{offset:offset,source:source}=src
return[offset,offset+("string"==typeof source?source.length:1)]}function parsePrelude(prelude){let comment="",atComment=!1,afterEmptyLine=!1
for(let i=0;i<prelude.length;++i){const source=prelude[i]
switch(source[0]){case"#":comment+=(""===comment?"":afterEmptyLine?"\n\n":"\n")+(source.substring(1)||" "),atComment=!0,afterEmptyLine=!1
break
case"%":"#"!==prelude[i+1]?.[0]&&(i+=1),atComment=!1
break
default:atComment||(afterEmptyLine=!0),atComment=!1}}return{comment:comment,afterEmptyLine:afterEmptyLine}}class composer_Composer{constructor(options={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(source,code,message,warning)=>{const pos=getErrorPos(source)
warning?this.warnings.push(new YAMLWarning(pos,code,message)):this.errors.push(new errors_YAMLParseError(pos,code,message))},this.directives=new Directives({version:options.version||"1.2"}),this.options=options}decorate(doc,afterDoc){const{comment:comment,afterEmptyLine:afterEmptyLine}=parsePrelude(this.prelude)
if(comment){const dc=doc.contents
if(afterDoc)doc.comment=doc.comment?`${doc.comment}\n${comment}`:comment
else if(afterEmptyLine||doc.directives.docStart||!dc)doc.commentBefore=comment
else if(isCollection(dc)&&!dc.flow&&dc.items.length>0){let it=dc.items[0]
isPair(it)&&(it=it.key)
const cb=it.commentBefore
it.commentBefore=cb?`${comment}\n${cb}`:comment}else{const cb=dc.commentBefore
dc.commentBefore=cb?`${comment}\n${cb}`:comment}}if(afterDoc){for(let i=0;i<this.errors.length;++i)doc.errors.push(this.errors[i])
for(let i=0;i<this.warnings.length;++i)doc.warnings.push(this.warnings[i])}else doc.errors=this.errors,doc.warnings=this.warnings
this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(tokens,forceDoc=!1,endOffset=-1){for(const token of tokens)yield*this.next(token)
yield*this.end(forceDoc,endOffset)}*next(token){switch(token.type){case"directive":this.directives.add(token.source,(offset,message,warning)=>{const pos=getErrorPos(token)
pos[0]+=offset,this.onError(pos,"BAD_DIRECTIVE",message,warning)}),this.prelude.push(token.source),this.atDirectives=!0
break
case"document":{const doc=function composeDoc(options,directives,{offset:offset,start:start,value:value,end:end},onError){const opts=Object.assign({_directives:directives},options),doc=new Document_Document(void 0,opts),ctx={atKey:!1,atRoot:!0,directives:doc.directives,options:doc.options,schema:doc.schema},props=resolveProps(start,{indicator:"doc-start",next:value??end?.[0],offset:offset,onError:onError,parentIndent:0,startOnNewline:!0})
props.found&&(doc.directives.docStart=!0,!value||"block-map"!==value.type&&"block-seq"!==value.type||props.hasNewline||onError(props.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),doc.contents=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,start,null,props,onError)
const contentEnd=doc.contents.range[2],re=resolveEnd(end,contentEnd,!1,onError)
return re.comment&&(doc.comment=re.comment),doc.range=[offset,contentEnd,re.offset],doc}(this.options,this.directives,token,this.onError)
this.atDirectives&&!doc.directives.docStart&&this.onError(token,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(doc,!1),this.doc&&(yield this.doc),this.doc=doc,this.atDirectives=!1
break}case"byte-order-mark":case"space":break
case"comment":case"newline":this.prelude.push(token.source)
break
case"error":{const msg=token.source?`${token.message}: ${JSON.stringify(token.source)}`:token.message,error=new errors_YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg)
this.atDirectives||!this.doc?this.errors.push(error):this.doc.errors.push(error)
break}case"doc-end":{if(!this.doc){const msg="Unexpected doc-end without preceding document"
this.errors.push(new errors_YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg))
break}this.doc.directives.docEnd=!0
const end=resolveEnd(token.end,token.offset+token.source.length,this.doc.options.strict,this.onError)
if(this.decorate(this.doc,!0),end.comment){const dc=this.doc.comment
this.doc.comment=dc?`${dc}\n${end.comment}`:end.comment}this.doc.range[2]=end.offset
break}default:this.errors.push(new errors_YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",`Unsupported token ${token.type}`))}}*end(forceDoc=!1,endOffset=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null
else if(forceDoc){const opts=Object.assign({_directives:this.directives},this.options),doc=new Document_Document(void 0,opts)
this.atDirectives&&this.onError(endOffset,"MISSING_CHAR","Missing directives-end indicator line"),doc.range=[0,endOffset,endOffset],this.decorate(doc,!1),yield doc}}}const cst_visit_BREAK=Symbol("break visit"),cst_visit_SKIP=Symbol("skip children"),cst_visit_REMOVE=Symbol("remove item")
function cst_visit_visit(cst,visitor){"type"in cst&&"document"===cst.type&&(cst={start:cst.start,value:cst.value}),_visit(Object.freeze([]),cst,visitor)}function _visit(path,item,visitor){let ctrl=visitor(item,path)
if("symbol"==typeof ctrl)return ctrl
for(const field of["key","value"]){const token=item[field]
if(token&&"items"in token){for(let i=0;i<token.items.length;++i){const ci=_visit(Object.freeze(path.concat([[field,i]])),token.items[i],visitor)
if("number"==typeof ci)i=ci-1
else{if(ci===cst_visit_BREAK)return cst_visit_BREAK
ci===cst_visit_REMOVE&&(token.items.splice(i,1),i-=1)}}"function"==typeof ctrl&&"key"===field&&(ctrl=ctrl(item,path))}}return"function"==typeof ctrl?ctrl(item,path):ctrl}cst_visit_visit.BREAK=cst_visit_BREAK,cst_visit_visit.SKIP=cst_visit_SKIP,cst_visit_visit.REMOVE=cst_visit_REMOVE,cst_visit_visit.itemAtPath=(cst,path)=>{let item=cst
for(const[field,index]of path){const tok=item?.[field]
if(!tok||!("items"in tok))return
item=tok.items[index]}return item},cst_visit_visit.parentCollection=(cst,path)=>{const parent=cst_visit_visit.itemAtPath(cst,path.slice(0,-1)),field=path[path.length-1][0],coll=parent?.[field]
if(coll&&"items"in coll)return coll
throw new Error("Parent collection not found")}
const BOM="\ufeff",DOCUMENT="\x02",FLOW_END="\x18",cst_SCALAR="\x1f"
function tokenType(source){switch(source){case BOM:return"byte-order-mark"
case DOCUMENT:return"doc-mode"
case FLOW_END:return"flow-error-end"
case cst_SCALAR:return"scalar"
case"---":return"doc-start"
case"...":return"doc-end"
case"":case"\n":case"\r\n":return"newline"
case"-":return"seq-item-ind"
case"?":return"explicit-key-ind"
case":":return"map-value-ind"
case"{":return"flow-map-start"
case"}":return"flow-map-end"
case"[":return"flow-seq-start"
case"]":return"flow-seq-end"
case",":return"comma"}switch(source[0]){case" ":case"\t":return"space"
case"#":return"comment"
case"%":return"directive-line"
case"*":return"alias"
case"&":return"anchor"
case"!":return"tag"
case"'":return"single-quoted-scalar"
case'"':return"double-quoted-scalar"
case"|":case">":return"block-scalar-header"}return null}function isEmpty(ch){switch(ch){case void 0:case" ":case"\n":case"\r":case"\t":return!0
default:return!1}}const hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(",[]{}"),invalidAnchorChars=new Set(" ,[]{}\n\r\t"),isNotAnchorChar=ch=>!ch||invalidAnchorChars.has(ch)
class Lexer{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(source,incomplete=!1){if(source){if("string"!=typeof source)throw TypeError("source is not a string")
this.buffer=this.buffer?this.buffer+source:source,this.lineEndPos=null}this.atEnd=!incomplete
let next=this.next??"stream"
for(;next&&(incomplete||this.hasChars(1));)next=yield*this.parseNext(next)}atLineEnd(){let i=this.pos,ch=this.buffer[i]
for(;" "===ch||"\t"===ch;)ch=this.buffer[++i]
return!ch||"#"===ch||"\n"===ch||"\r"===ch&&"\n"===this.buffer[i+1]}charAt(n){return this.buffer[this.pos+n]}continueScalar(offset){let ch=this.buffer[offset]
if(this.indentNext>0){let indent=0
for(;" "===ch;)ch=this.buffer[++indent+offset]
if("\r"===ch){const next=this.buffer[indent+offset+1]
if("\n"===next||!next&&!this.atEnd)return offset+indent+1}return"\n"===ch||indent>=this.indentNext||!ch&&!this.atEnd?offset+indent:-1}if("-"===ch||"."===ch){const dt=this.buffer.substr(offset,3)
if(("---"===dt||"..."===dt)&&isEmpty(this.buffer[offset+3]))return-1}return offset}getLine(){let end=this.lineEndPos
return("number"!=typeof end||-1!==end&&end<this.pos)&&(end=this.buffer.indexOf("\n",this.pos),this.lineEndPos=end),-1===end?this.atEnd?this.buffer.substring(this.pos):null:("\r"===this.buffer[end-1]&&(end-=1),this.buffer.substring(this.pos,end))}hasChars(n){return this.pos+n<=this.buffer.length}setNext(state){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=state,null}peek(n){return this.buffer.substr(this.pos,n)}*parseNext(next){switch(next){case"stream":return yield*this.parseStream()
case"line-start":return yield*this.parseLineStart()
case"block-start":return yield*this.parseBlockStart()
case"doc":return yield*this.parseDocument()
case"flow":return yield*this.parseFlowCollection()
case"quoted-scalar":return yield*this.parseQuotedScalar()
case"block-scalar":return yield*this.parseBlockScalar()
case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let line=this.getLine()
if(null===line)return this.setNext("stream")
if(line[0]===BOM&&(yield*this.pushCount(1),line=line.substring(1)),"%"===line[0]){let dirEnd=line.length,cs=line.indexOf("#")
for(;-1!==cs;){const ch=line[cs-1]
if(" "===ch||"\t"===ch){dirEnd=cs-1
break}cs=line.indexOf("#",cs+1)}for(;;){const ch=line[dirEnd-1]
if(" "!==ch&&"\t"!==ch)break
dirEnd-=1}const n=(yield*this.pushCount(dirEnd))+(yield*this.pushSpaces(!0))
return yield*this.pushCount(line.length-n),this.pushNewline(),"stream"}if(this.atLineEnd()){const sp=yield*this.pushSpaces(!0)
return yield*this.pushCount(line.length-sp),yield*this.pushNewline(),"stream"}return yield DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){const ch=this.charAt(0)
if(!ch&&!this.atEnd)return this.setNext("line-start")
if("-"===ch||"."===ch){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start")
const s=this.peek(3)
if(("---"===s||"..."===s)&&isEmpty(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,"---"===s?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!isEmpty(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){const[ch0,ch1]=this.peek(2)
if(!ch1&&!this.atEnd)return this.setNext("block-start")
if(("-"===ch0||"?"===ch0||":"===ch0)&&isEmpty(ch1)){const n=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0))
return this.indentNext=this.indentValue+1,this.indentValue+=n,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0)
const line=this.getLine()
if(null===line)return this.setNext("doc")
let n=yield*this.pushIndicators()
switch(line[n]){case"#":yield*this.pushCount(line.length-n)
case void 0:return yield*this.pushNewline(),yield*this.parseLineStart()
case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow"
case"}":case"]":return yield*this.pushCount(1),"doc"
case"*":return yield*this.pushUntil(isNotAnchorChar),"doc"
case'"':case"'":return yield*this.parseQuotedScalar()
case"|":case">":return n+=(yield*this.parseBlockScalarHeader()),n+=(yield*this.pushSpaces(!0)),yield*this.pushCount(line.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar()
default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let nl,sp,indent=-1
do{nl=yield*this.pushNewline(),nl>0?(sp=yield*this.pushSpaces(!1),this.indentValue=indent=sp):sp=0,sp+=(yield*this.pushSpaces(!0))}while(nl+sp>0)
const line=this.getLine()
if(null===line)return this.setNext("flow")
if(-1!==indent&&indent<this.indentNext&&"#"!==line[0]||0===indent&&(line.startsWith("---")||line.startsWith("..."))&&isEmpty(line[3])){if(!(indent===this.indentNext-1&&1===this.flowLevel&&("]"===line[0]||"}"===line[0])))return this.flowLevel=0,yield FLOW_END,yield*this.parseLineStart()}let n=0
for(;","===line[n];)n+=(yield*this.pushCount(1)),n+=(yield*this.pushSpaces(!0)),this.flowKey=!1
switch(n+=(yield*this.pushIndicators()),line[n]){case void 0:return"flow"
case"#":return yield*this.pushCount(line.length-n),"flow"
case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow"
case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc"
case"*":return yield*this.pushUntil(isNotAnchorChar),"flow"
case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar()
case":":{const next=this.charAt(1)
if(this.flowKey||isEmpty(next)||","===next)return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){const quote=this.charAt(0)
let end=this.buffer.indexOf(quote,this.pos+1)
if("'"===quote)for(;-1!==end&&"'"===this.buffer[end+1];)end=this.buffer.indexOf("'",end+2)
else for(;-1!==end;){let n=0
for(;"\\"===this.buffer[end-1-n];)n+=1
if(n%2==0)break
end=this.buffer.indexOf('"',end+1)}const qb=this.buffer.substring(0,end)
let nl=qb.indexOf("\n",this.pos)
if(-1!==nl){for(;-1!==nl;){const cs=this.continueScalar(nl+1)
if(-1===cs)break
nl=qb.indexOf("\n",cs)}-1!==nl&&(end=nl-("\r"===qb[nl-1]?2:1))}if(-1===end){if(!this.atEnd)return this.setNext("quoted-scalar")
end=this.buffer.length}return yield*this.pushToIndex(end+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1
let i=this.pos
for(;;){const ch=this.buffer[++i]
if("+"===ch)this.blockScalarKeep=!0
else if(ch>"0"&&ch<="9")this.blockScalarIndent=Number(ch)-1
else if("-"!==ch)break}return yield*this.pushUntil(ch=>isEmpty(ch)||"#"===ch)}*parseBlockScalar(){let ch,nl=this.pos-1,indent=0
loop:for(let i=this.pos;ch=this.buffer[i];++i)switch(ch){case" ":indent+=1
break
case"\n":nl=i,indent=0
break
case"\r":{const next=this.buffer[i+1]
if(!next&&!this.atEnd)return this.setNext("block-scalar")
if("\n"===next)break}default:break loop}if(!ch&&!this.atEnd)return this.setNext("block-scalar")
if(indent>=this.indentNext){-1===this.blockScalarIndent?this.indentNext=indent:this.indentNext=this.blockScalarIndent+(0===this.indentNext?1:this.indentNext)
do{const cs=this.continueScalar(nl+1)
if(-1===cs)break
nl=this.buffer.indexOf("\n",cs)}while(-1!==nl)
if(-1===nl){if(!this.atEnd)return this.setNext("block-scalar")
nl=this.buffer.length}}let i=nl+1
for(ch=this.buffer[i];" "===ch;)ch=this.buffer[++i]
if("\t"===ch){for(;"\t"===ch||" "===ch||"\r"===ch||"\n"===ch;)ch=this.buffer[++i]
nl=i-1}else if(!this.blockScalarKeep)for(;;){let i=nl-1,ch=this.buffer[i]
"\r"===ch&&(ch=this.buffer[--i])
const lastChar=i
for(;" "===ch;)ch=this.buffer[--i]
if(!("\n"===ch&&i>=this.pos&&i+1+indent>lastChar))break
nl=i}return yield cst_SCALAR,yield*this.pushToIndex(nl+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){const inFlow=this.flowLevel>0
let ch,end=this.pos-1,i=this.pos-1
for(;ch=this.buffer[++i];)if(":"===ch){const next=this.buffer[i+1]
if(isEmpty(next)||inFlow&&flowIndicatorChars.has(next))break
end=i}else if(isEmpty(ch)){let next=this.buffer[i+1]
if("\r"===ch&&("\n"===next?(i+=1,ch="\n",next=this.buffer[i+1]):end=i),"#"===next||inFlow&&flowIndicatorChars.has(next))break
if("\n"===ch){const cs=this.continueScalar(i+1)
if(-1===cs)break
i=Math.max(i,cs-2)}}else{if(inFlow&&flowIndicatorChars.has(ch))break
end=i}return ch||this.atEnd?(yield cst_SCALAR,yield*this.pushToIndex(end+1,!0),inFlow?"flow":"doc"):this.setNext("plain-scalar")}*pushCount(n){return n>0?(yield this.buffer.substr(this.pos,n),this.pos+=n,n):0}*pushToIndex(i,allowEmpty){const s=this.buffer.slice(this.pos,i)
return s?(yield s,this.pos+=s.length,s.length):(allowEmpty&&(yield""),0)}*pushIndicators(){let n=0
loop:for(;;){switch(this.charAt(0)){case"!":n+=(yield*this.pushTag()),n+=(yield*this.pushSpaces(!0))
continue loop
case"&":n+=(yield*this.pushUntil(isNotAnchorChar)),n+=(yield*this.pushSpaces(!0))
continue loop
case"-":case"?":case":":{const inFlow=this.flowLevel>0,ch1=this.charAt(1)
if(isEmpty(ch1)||inFlow&&flowIndicatorChars.has(ch1)){inFlow?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,n+=(yield*this.pushCount(1)),n+=(yield*this.pushSpaces(!0))
continue loop}}}break loop}return n}*pushTag(){if("<"===this.charAt(1)){let i=this.pos+2,ch=this.buffer[i]
for(;!isEmpty(ch)&&">"!==ch;)ch=this.buffer[++i]
return yield*this.pushToIndex(">"===ch?i+1:i,!1)}{let i=this.pos+1,ch=this.buffer[i]
for(;ch;)if(tagChars.has(ch))ch=this.buffer[++i]
else{if("%"!==ch||!hexDigits.has(this.buffer[i+1])||!hexDigits.has(this.buffer[i+2]))break
ch=this.buffer[i+=3]}return yield*this.pushToIndex(i,!1)}}*pushNewline(){const ch=this.buffer[this.pos]
return"\n"===ch?yield*this.pushCount(1):"\r"===ch&&"\n"===this.charAt(1)?yield*this.pushCount(2):0}*pushSpaces(allowTabs){let ch,i=this.pos-1
do{ch=this.buffer[++i]}while(" "===ch||allowTabs&&"\t"===ch)
const n=i-this.pos
return n>0&&(yield this.buffer.substr(this.pos,n),this.pos=i),n}*pushUntil(test){let i=this.pos,ch=this.buffer[i]
for(;!test(ch);)ch=this.buffer[++i]
return yield*this.pushToIndex(i,!1)}}function includesToken(list,type){for(let i=0;i<list.length;++i)if(list[i].type===type)return!0
return!1}function findNonEmptyIndex(list){for(let i=0;i<list.length;++i)switch(list[i].type){case"space":case"comment":case"newline":break
default:return i}return-1}function isFlowToken(token){switch(token?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0
default:return!1}}function getPrevProps(parent){switch(parent.type){case"document":return parent.start
case"block-map":{const it=parent.items[parent.items.length-1]
return it.sep??it.start}case"block-seq":return parent.items[parent.items.length-1].start
default:return[]}}function getFirstKeyStartProps(prev){if(0===prev.length)return[]
let i=prev.length
loop:for(;--i>=0;)switch(prev[i].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break loop}for(;"space"===prev[++i]?.type;);return prev.splice(i,prev.length)}function arrayPushArray(target,source){if(source.length<1e5)Array.prototype.push.apply(target,source)
else for(let i=0;i<source.length;++i)target.push(source[i])}function fixFlowSeqItems(fc){if("flow-seq-start"===fc.start.type)for(const it of fc.items)!it.sep||it.value||includesToken(it.start,"explicit-key-ind")||includesToken(it.sep,"map-value-ind")||(it.key&&(it.value=it.key),delete it.key,isFlowToken(it.value)?it.value.end?arrayPushArray(it.value.end,it.sep):it.value.end=it.sep:arrayPushArray(it.start,it.sep),delete it.sep)}class parser_Parser{constructor(onNewLine){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Lexer,this.onNewLine=onNewLine}*parse(source,incomplete=!1){this.onNewLine&&0===this.offset&&this.onNewLine(0)
for(const lexeme of this.lexer.lex(source,incomplete))yield*this.next(lexeme)
incomplete||(yield*this.end())}*next(source){if(this.source=source,this.atScalar)return this.atScalar=!1,yield*this.step(),void(this.offset+=source.length)
const type=tokenType(source)
if(type)if("scalar"===type)this.atNewLine=!1,this.atScalar=!0,this.type="scalar"
else{switch(this.type=type,yield*this.step(),type){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+source.length)
break
case"space":this.atNewLine&&" "===source[0]&&(this.indent+=source.length)
break
case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=source.length)
break
case"doc-mode":case"flow-error-end":return
default:this.atNewLine=!1}this.offset+=source.length}else{const message=`Not a YAML token: ${source}`
yield*this.pop({type:"error",offset:this.offset,message:message,source:source}),this.offset+=source.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){const top=this.peek(1)
if("doc-end"!==this.type||"doc-end"===top?.type){if(!top)return yield*this.stream()
switch(top.type){case"document":return yield*this.document(top)
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(top)
case"block-scalar":return yield*this.blockScalar(top)
case"block-map":return yield*this.blockMap(top)
case"block-seq":return yield*this.blockSequence(top)
case"flow-collection":return yield*this.flowCollection(top)
case"doc-end":return yield*this.documentEnd(top)}yield*this.pop()}else{for(;this.stack.length>0;)yield*this.pop()
this.stack.push({type:"doc-end",offset:this.offset,source:this.source})}}peek(n){return this.stack[this.stack.length-n]}*pop(error){const token=error??this.stack.pop()
if(token)if(0===this.stack.length)yield token
else{const top=this.peek(1)
switch("block-scalar"===token.type?token.indent="indent"in top?top.indent:0:"flow-collection"===token.type&&"document"===top.type&&(token.indent=0),"flow-collection"===token.type&&fixFlowSeqItems(token),top.type){case"document":top.value=token
break
case"block-scalar":top.props.push(token)
break
case"block-map":{const it=top.items[top.items.length-1]
if(it.value)return top.items.push({start:[],key:token,sep:[]}),void(this.onKeyLine=!0)
if(!it.sep)return Object.assign(it,{key:token,sep:[]}),void(this.onKeyLine=!it.explicitKey)
it.value=token
break}case"block-seq":{const it=top.items[top.items.length-1]
it.value?top.items.push({start:[],value:token}):it.value=token
break}case"flow-collection":{const it=top.items[top.items.length-1]
return void(!it||it.value?top.items.push({start:[],key:token,sep:[]}):it.sep?it.value=token:Object.assign(it,{key:token,sep:[]}))}default:yield*this.pop(),yield*this.pop(token)}if(!("document"!==top.type&&"block-map"!==top.type&&"block-seq"!==top.type||"block-map"!==token.type&&"block-seq"!==token.type)){const last=token.items[token.items.length-1]
last&&!last.sep&&!last.value&&last.start.length>0&&-1===findNonEmptyIndex(last.start)&&(0===token.indent||last.start.every(st=>"comment"!==st.type||st.indent<token.indent))&&("document"===top.type?top.end=last.start:top.items.push({start:last.start}),token.items.splice(-1,1))}}else{const message="Tried to pop an empty stack"
yield{type:"error",offset:this.offset,source:"",message:message}}}*stream(){switch(this.type){case"directive-line":return void(yield{type:"directive",offset:this.offset,source:this.source})
case"byte-order-mark":case"space":case"comment":case"newline":return void(yield this.sourceToken)
case"doc-mode":case"doc-start":{const doc={type:"document",offset:this.offset,start:[]}
return"doc-start"===this.type&&doc.start.push(this.sourceToken),void this.stack.push(doc)}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(doc){if(doc.value)return yield*this.lineEnd(doc)
switch(this.type){case"doc-start":return void(-1!==findNonEmptyIndex(doc.start)?(yield*this.pop(),yield*this.step()):doc.start.push(this.sourceToken))
case"anchor":case"tag":case"space":case"comment":case"newline":return void doc.start.push(this.sourceToken)}const bv=this.startBlockValue(doc)
bv?this.stack.push(bv):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(scalar){if("map-value-ind"===this.type){const start=getFirstKeyStartProps(getPrevProps(this.peek(2)))
let sep
scalar.end?(sep=scalar.end,sep.push(this.sourceToken),delete scalar.end):sep=[this.sourceToken]
const map={type:"block-map",offset:scalar.offset,indent:scalar.indent,items:[{start:start,key:scalar,sep:sep}]}
this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(scalar)}*blockScalar(scalar){switch(this.type){case"space":case"comment":case"newline":return void scalar.props.push(this.sourceToken)
case"scalar":if(scalar.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let nl=this.source.indexOf("\n")+1
for(;0!==nl;)this.onNewLine(this.offset+nl),nl=this.source.indexOf("\n",nl)+1}yield*this.pop()
break
default:yield*this.pop(),yield*this.step()}}*blockMap(map){const it=map.items[map.items.length-1]
switch(this.type){case"newline":if(this.onKeyLine=!1,it.value){const end="end"in it.value?it.value.end:void 0,last=Array.isArray(end)?end[end.length-1]:void 0
"comment"===last?.type?end?.push(this.sourceToken):map.items.push({start:[this.sourceToken]})}else it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken)
return
case"space":case"comment":if(it.value)map.items.push({start:[this.sourceToken]})
else if(it.sep)it.sep.push(this.sourceToken)
else{if(this.atIndentedComment(it.start,map.indent)){const prev=map.items[map.items.length-2],end=prev?.value?.end
if(Array.isArray(end))return arrayPushArray(end,it.start),end.push(this.sourceToken),void map.items.pop()}it.start.push(this.sourceToken)}return}if(this.indent>=map.indent){const atMapIndent=!this.onKeyLine&&this.indent===map.indent,atNextItem=atMapIndent&&(it.sep||it.explicitKey)&&"seq-item-ind"!==this.type
let start=[]
if(atNextItem&&it.sep&&!it.value){const nl=[]
for(let i=0;i<it.sep.length;++i){const st=it.sep[i]
switch(st.type){case"newline":nl.push(i)
break
case"space":break
case"comment":st.indent>map.indent&&(nl.length=0)
break
default:nl.length=0}}nl.length>=2&&(start=it.sep.splice(nl[1]))}switch(this.type){case"anchor":case"tag":return void(atNextItem||it.value?(start.push(this.sourceToken),map.items.push({start:start}),this.onKeyLine=!0):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken))
case"explicit-key-ind":return it.sep||it.explicitKey?atNextItem||it.value?(start.push(this.sourceToken),map.items.push({start:start,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}):(it.start.push(this.sourceToken),it.explicitKey=!0),void(this.onKeyLine=!0)
case"map-value-ind":if(it.explicitKey)if(it.sep)if(it.value)map.items.push({start:[],key:null,sep:[this.sourceToken]})
else if(includesToken(it.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start,key:null,sep:[this.sourceToken]}]})
else if(isFlowToken(it.key)&&!includesToken(it.sep,"newline")){const start=getFirstKeyStartProps(it.start),key=it.key,sep=it.sep
sep.push(this.sourceToken),delete it.key,delete it.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start,key:key,sep:sep}]})}else start.length>0?it.sep=it.sep.concat(start,this.sourceToken):it.sep.push(this.sourceToken)
else if(includesToken(it.start,"newline"))Object.assign(it,{key:null,sep:[this.sourceToken]})
else{const start=getFirstKeyStartProps(it.start)
this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start,key:null,sep:[this.sourceToken]}]})}else it.sep?it.value||atNextItem?map.items.push({start:start,key:null,sep:[this.sourceToken]}):includesToken(it.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]})
return void(this.onKeyLine=!0)
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const fs=this.flowScalar(this.type)
return void(atNextItem||it.value?(map.items.push({start:start,key:fs,sep:[]}),this.onKeyLine=!0):it.sep?this.stack.push(fs):(Object.assign(it,{key:fs,sep:[]}),this.onKeyLine=!0))}default:{const bv=this.startBlockValue(map)
if(bv){if("block-seq"===bv.type){if(!it.explicitKey&&it.sep&&!includesToken(it.sep,"newline"))return void(yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source}))}else atMapIndent&&map.items.push({start:start})
return void this.stack.push(bv)}}}}yield*this.pop(),yield*this.step()}*blockSequence(seq){const it=seq.items[seq.items.length-1]
switch(this.type){case"newline":if(it.value){const end="end"in it.value?it.value.end:void 0,last=Array.isArray(end)?end[end.length-1]:void 0
"comment"===last?.type?end?.push(this.sourceToken):seq.items.push({start:[this.sourceToken]})}else it.start.push(this.sourceToken)
return
case"space":case"comment":if(it.value)seq.items.push({start:[this.sourceToken]})
else{if(this.atIndentedComment(it.start,seq.indent)){const prev=seq.items[seq.items.length-2],end=prev?.value?.end
if(Array.isArray(end))return arrayPushArray(end,it.start),end.push(this.sourceToken),void seq.items.pop()}it.start.push(this.sourceToken)}return
case"anchor":case"tag":if(it.value||this.indent<=seq.indent)break
return void it.start.push(this.sourceToken)
case"seq-item-ind":if(this.indent!==seq.indent)break
return void(it.value||includesToken(it.start,"seq-item-ind")?seq.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken))}if(this.indent>seq.indent){const bv=this.startBlockValue(seq)
if(bv)return void this.stack.push(bv)}yield*this.pop(),yield*this.step()}*flowCollection(fc){const it=fc.items[fc.items.length-1]
if("flow-error-end"===this.type){let top
do{yield*this.pop(),top=this.peek(1)}while("flow-collection"===top?.type)}else if(0===fc.end.length){switch(this.type){case"comma":case"explicit-key-ind":return void(!it||it.sep?fc.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken))
case"map-value-ind":return void(!it||it.value?fc.items.push({start:[],key:null,sep:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]}))
case"space":case"comment":case"newline":case"anchor":case"tag":return void(!it||it.value?fc.items.push({start:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken))
case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const fs=this.flowScalar(this.type)
return void(!it||it.value?fc.items.push({start:[],key:fs,sep:[]}):it.sep?this.stack.push(fs):Object.assign(it,{key:fs,sep:[]}))}case"flow-map-end":case"flow-seq-end":return void fc.end.push(this.sourceToken)}const bv=this.startBlockValue(fc)
bv?this.stack.push(bv):(yield*this.pop(),yield*this.step())}else{const parent=this.peek(2)
if("block-map"===parent.type&&("map-value-ind"===this.type&&parent.indent===fc.indent||"newline"===this.type&&!parent.items[parent.items.length-1].sep))yield*this.pop(),yield*this.step()
else if("map-value-ind"===this.type&&"flow-collection"!==parent.type){const start=getFirstKeyStartProps(getPrevProps(parent))
fixFlowSeqItems(fc)
const sep=fc.end.splice(1,fc.end.length)
sep.push(this.sourceToken)
const map={type:"block-map",offset:fc.offset,indent:fc.indent,items:[{start:start,key:fc,sep:sep}]}
this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(fc)}}flowScalar(type){if(this.onNewLine){let nl=this.source.indexOf("\n")+1
for(;0!==nl;)this.onNewLine(this.offset+nl),nl=this.source.indexOf("\n",nl)+1}return{type:type,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(parent){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type)
case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""}
case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]}
case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]}
case"explicit-key-ind":{this.onKeyLine=!0
const start=getFirstKeyStartProps(getPrevProps(parent))
return start.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0
const start=getFirstKeyStartProps(getPrevProps(parent))
return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(start,indent){return"comment"===this.type&&(!(this.indent<=indent)&&start.every(st=>"newline"===st.type||"space"===st.type))}*documentEnd(docEnd){"doc-mode"!==this.type&&(docEnd.end?docEnd.end.push(this.sourceToken):docEnd.end=[this.sourceToken],"newline"===this.type&&(yield*this.pop()))}*lineEnd(token){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step()
break
case"newline":this.onKeyLine=!1
default:token.end?token.end.push(this.sourceToken):token.end=[this.sourceToken],"newline"===this.type&&(yield*this.pop())}}}var shorten=__nccwpck_require__("src/text/shorten")
const lookalikes=[[/[\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\xab\xbb\u2039\u203a\u2033\u2032\uff02\uff07]/,"Use straight quotes, \" or ', instead of typographic ones."],[/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/,"Replace the non-breaking space with a plain space."],[/[\u200b-\u200f\u2060\ufeff]/,"Remove the invisible character."],[/[\uff1a\ufe55\ufe30]/,"Replace the full-width colon with a plain one and a space."],[/[\uff03\uff5b\uff5d\uff3b\uff3d\uff0c]/,"Replace the full-width character with a plain one."],[/[\u2010-\u2015\u2212]/,"Replace the dash with a plain hyphen (-)."]],codes=new Set(["INVALID_SYNTAX","INVALID_NAME","INVALID_REFERENCE","INVALID_FIELD","UNKNOWN_FIELD"])
function withLookalikeHint(problem,rest){if(!codes.has(problem.code))return problem
const[keyOrValue=""]=/^["']?[^,{}[\]"'#]*?(?=: |[,{}[\]"'#]|$)/.exec(rest)??[],hint=lookalikes.find(([characters])=>characters.test(keyOrValue))?.[1]
return void 0===hint?problem:{...problem,hint:hint}}const maxDepth=64,outright="Write out the text, in quotes.",forbiddenTokens={"directive-line":["YAML directives are not supported","Remove this line."],anchor:["YAML anchors are not supported",outright],alias:["YAML aliases are not supported",outright],tag:["YAML tags are not supported","Remove the tag, and put the text in quotes."]}
function openBracket(stack){return stack.findLast(token=>"flow-collection"===token.type&&0===token.end.length)}function notClosed(source,offset){const line=source.slice(offset).split("\n",1)[0]??""
return/ #/.test(line)?["a bracket is not closed: a # after a space turns the rest of the line into a comment","Put the text with the # in quotes, or remove the space."]:["a bracket is not closed","Close it with } or ] where it ends."]}function isOpenQuote(type,lexeme){return"single-quoted-scalar"===type?!/^'(?:[^']|'')*'$/.test(lexeme):"double-quoted-scalar"===type&&!/^"(?:[^"\\]|\\[\s\S])*"$/.test(lexeme)}const controlCharacter=/[\0-\x08\v\f\x0e-\x1f]/
function itemBeyond(maxItems,stack){for(let depth=stack.length-1;depth>=0;depth--){const token=stack[depth]
if(!token||!("items"in token))continue
if(token.items.length<=maxItems)return
return token.items.filter(({key:key,sep:sep,value:value})=>key||sep||value)[maxItems]}}const escapes={single:/''/y,double:/\\(?:x.{2}|u.{4}|U.{8}|.)/y}
const syntaxMessages={MULTIPLE_DOCS:["the file contains more than one YAML document","Remove the --- line and everything after it."],TAB_AS_INDENT:["a tab is used as indentation","Indent with spaces."],NON_STRING_KEY:["a key is not a string","Write the key as a name."],BAD_INDENT:["the indentation is wrong","Align it with the lines around it, or close the bracket before it."],BLOCK_AS_IMPLICIT_KEY:["unquoted text contains a colon and a space","Put the text in quotes."],BAD_DQ_ESCAPE:["an escape sequence in double quotes is not valid","Use single quotes, or double the backslash."],MISSING_CHAR:["a quote, bracket, comma, or colon is missing","Add it before this place."],BAD_SCALAR_START:["unquoted text cannot start with this character","Put the text in quotes."],MULTILINE_IMPLICIT_KEY:["a key spans several lines","Close the quote, or write name: value on one line."]},invalidYaml=["this is not valid YAML","Check the quotes, brackets, and indentation here."]
function syntaxErrors(errors){const seen=new Set,firsts=errors.filter(({pos:[offset]})=>!seen.has(offset)&&seen.add(offset)),unexplained=firsts.findIndex(({code:code})=>void 0===syntaxMessages[code])
return unexplained<0?firsts:firsts.slice(0,unexplained+1)}function syntaxProblem(code,offset,text,at){const[message,hint,where=offset]=function commonSlip(code,offset,text){const line=function lineFrom(offset,text){return/.*/.exec(text.slice(offset))?.[0]??""}(offset,text)
if("BLOCK_AS_IMPLICIT_KEY"===code){const colon=/:(?=\s|$)/g
colon.lastIndex=offset
const end=colon.exec(text)?.index??offset,start=text.lastIndexOf("\n",end)+1
if(start>offset){return["this line is indented too deeply","Align it with the lines around it.",start+text.slice(start,end).search(/\S/)]}return/^(?:ssm|secretsmanager):\s+\S/.test(line)?["the reference contains a space","Remove the space after the colon."]:/:\s*$/.test(line)?["unquoted text ends with a colon","Put the text in quotes."]:void 0}const isMultiline="MULTILINE_IMPLICIT_KEY"===code
if(isMultiline&&/:\s+$/.test(text.slice(text.lastIndexOf("\n",offset)+1,offset)))return["a comma is missing at the end of this line","Separate the pairs inside { } with commas."]
const hasNoColon="MISSING_CHAR"===code&&/^[^\s"'{}[\],#](?!.*:(?:\s|$))/.test(line)
if(hasNoColon||isMultiline&&!/["']/.test(text.charAt(offset))){return["this line has no colon followed by a space","Write name: value, with a space after the colon."]}return"${"===text.slice(offset-1,offset+1)?["unquoted text within { } or [ ] contains ${","Put the text in quotes.",offset-1]:void 0}(code,offset,text)??syntaxMessages[code]??invalidYaml
return{code:"INVALID_SYNTAX",message:message,hint:hint,place:at(where)}}function restOfLine(source,{line:line,column:column}){return source.split("\n",line)[line-1]?.slice(column-1)??""}function yamlDocument(root,source,placeAt){const pairOf=function pairFinder(){const indexes=new Map
return(map,key)=>{if(map.pairs.length<16)return map.pairs.find(pair=>pair.key===key)
let index=indexes.get(map)
return index||(index=new Map(map.pairs.map(pair=>[pair.key,pair]).reverse()),indexes.set(map,index)),index.get(key)}}(),offsetsOf=function offsetsFinder(source){const known=new Map
return text=>{const offsets=known.get(text)??function sourceOffsets(source,{start:start,end:end,style:style}){const written=source.slice(start,end)
if(/[\r\n]/.test(written))return()=>start
if("plain"===style)return offset=>start+offset
const pattern=escapes[style]
if(!pattern)return()=>start
const offsets=function offsetsIn(written,pattern){const offsets=[]
for(let at=0;at<written.length;){pattern.lastIndex=at
const one=pattern.exec(written)?.[0]??" "
offsets.push(at),/^\\U(?!0000)/.test(one)&&offsets.push(at),at+=one.length}return offsets}(written.slice(1),pattern)
return offset=>start+1+(offsets[offset]??offsets.at(-1)??0)}(source,text)
return known.set(text,offsets),offsets}}(source),get=path=>{let node=root
for(const step of path)if("map"===node?.kind)node=pairOf(node,String(step))?.value
else{if("list"!==node?.kind)return
node=node.items[Number(step)]}return node},placeOf=path=>{const node=get(path)
return node||0===path.length?placeAt((node??root).start):placeOf(path.slice(0,-1))}
return{root:root,placeAt:placeAt,restOfLine:place=>restOfLine(source,place),placeOf:placeOf,get:get,has:path=>{const map=get(path.slice(0,-1))
return"map"===map?.kind?void 0!==pairOf(map,String(path.at(-1))):void 0!==get(path)},placeOfKey:(path,key)=>{const map=get(path),pair="map"===map?.kind?pairOf(map,key):void 0
return pair?placeAt(pair.start):placeOf(path)},placeIn:(path,offset)=>{const node=get(path)
return"text"===node?.kind?placeAt(offsetsOf(node)(offset)):placeOf(path)},commentBehind:path=>{const node=get(path)
if("text"!==node?.kind)return
const[,space="",text]=/^([ \t]+)#(.*)/.exec(source.slice(node.end))??[]
return void 0===text?void 0:{text:text,place:placeAt(node.end+space.length)}}}}function parseYaml(source,file,{maxKibibytes:maxKibibytes,maxItems:maxItems,tooLargeHint:tooLargeHint,startHint:startHint}){if(Buffer.byteLength(source)>1024*maxKibibytes){return{ok:!1,problems:[{code:"MAPPING_TOO_LARGE",message:`the file is larger than ${maxKibibytes} KiB`,hint:tooLargeHint,place:{file:file,line:1,column:1}}]}}const text=source.startsWith("\ufeff")?source.slice(1):source,at=function placesIn(text,file){const starts=[0]
for(let newline=text.indexOf("\n");newline>=0;newline=text.indexOf("\n",newline+1))starts.push(newline+1)
return offset=>{let line=0
for(let after=starts.length;after-line>1;){const middle=line+after>>1
starts[middle]<=offset?line=middle:after=middle}return{file:file,line:line+1,column:offset-starts[line]+1}}}(text,file),problemOf=({offset:offset,...problem})=>({...problem,place:at(offset)}),scan=function scanYaml(source,maxItems){const forbidden=[],refuse=(code,offset,message,hint)=>({refused:{code:code,offset:offset,message:message,hint:hint},forbidden:forbidden,hasAlias:!1,tokens:[]}),control=source.search(controlCharacter)
if(control>=0)return refuse("INVALID_SYNTAX",control,"the file contains a control character","Remove it, or write it as an escape in double quotes.")
const parser=new parser_Parser,tokens=[]
let isText=!1,hasAlias=!1
for(const lexeme of(new Lexer).lex(source)){const{offset:offset}=parser,type=isText?"scalar":tokenType(lexeme)
isText=!isText&&lexeme===cst_SCALAR
const refusal=type&&forbiddenTokens[type]
if(refusal&&forbidden.push({code:"INVALID_SYNTAX",offset:offset,message:refusal[0],hint:refusal[1]}),"alias"===type&&(hasAlias=!0),isOpenQuote(type,lexeme))return refuse("INVALID_SYNTAX",offset,"a quote is not closed","Add the closing quote at the end of the text.")
const bracket="flow-error-end"===type&&openBracket(parser.stack)
if(bracket)return refuse("INVALID_SYNTAX",bracket.offset,...notClosed(source,bracket.offset))
for(const token of parser.next(lexeme))tokens.push(token)
if(parser.stack.length>maxDepth)return refuse("INVALID_SYNTAX",offset,"the file is nested too deeply","Use fewer levels: a mapping needs at most four.")
const surplus=itemBeyond(maxItems,parser.stack)
if(surplus)return refuse("MAPPING_TOO_LARGE",(surplus.key??surplus.value)?.offset??offset,`there are more than ${maxItems} entries`,"Split the mapping into several files.")}const bracket=openBracket(parser.stack)
return bracket?refuse("INVALID_SYNTAX",bracket.offset,...notClosed(source,bracket.offset)):(tokens.push(...parser.end()),{forbidden:forbidden,hasAlias:hasAlias,tokens:tokens})}(text,maxItems)
if(scan.refused)return{ok:!1,problems:[problemOf(scan.refused)]}
const composer=new composer_Composer({schema:"core",resolveKnownTags:!1,stringKeys:!0,uniqueKeys:!1,prettyErrors:!1,logLevel:"error"}),[document,second]=composer.compose(scan.tokens,!0,text.length)
if(!document)throw new Error("a text is at least an empty document")
const errors=[...document.errors,...document.warnings].filter(({code:code})=>0===scan.forbidden.length||!foundByScan.has(code)),root=nodeOf(document.contents),problems=function firstOfEachPlace(problems){const seen=new Set
return problems.filter(({place:place})=>{const key=`${place?.line}:${place?.column}`
return!seen.has(key)&&seen.add(key)})}([...scan.forbidden.map(problemOf),...syntaxErrors(errors).map(({code:code,pos:pos})=>syntaxProblem(code,pos[0],text,at)),...duplicateKeys(root,at),...second?[syntaxProblem("MULTIPLE_DOCS",second.range[0],text,at)]:[]]).map(problem=>withLookalikeHint(problem,problem.place?restOfLine(text,problem.place):""))
if(scan.hasAlias||errors.length>0)return{ok:!1,problems:problems}
if("map"!==root?.kind){const notMap=problemOf({code:"INVALID_SYNTAX",offset:0,message:null===document.contents?"the file is empty":"the file is not a map",hint:startHint})
return{ok:!1,problems:problems.length>0?problems:[notMap]}}return{ok:!0,document:yamlDocument(root,text,at),problems:problems}}const foundByScan=new Set(["BAD_ALIAS","BAD_DIRECTIVE","TAG_RESOLVE_FAILED"]),styles={[Scalar.PLAIN]:"plain",[Scalar.QUOTE_SINGLE]:"single",[Scalar.QUOTE_DOUBLE]:"double"}
function nodeOf(node){if(isScalar(node))return function scalarOf({value:value,type:type,source:source="",range:range}){const[start,end]=range??[0,0]
return"string"==typeof value?{kind:"text",value:value,style:styles[type??""]??"block",start:start,end:end}:{kind:"bare",value:value,source:source,start:start,end:end}}(node)
if(isMap(node)){const pairs=node.items.flatMap(({key:key,value:value})=>isScalar(key)?[{key:String(key.value),start:key.range?.[0]??0,value:nodeOf(value)}]:[])
return{kind:"map",pairs:pairs,start:node.range?.[0]??0}}return isSeq(node)?{kind:"list",items:node.items.flatMap(item=>nodeOf(item)??[]),start:node.range?.[0]??0}:void 0}function duplicateKeys(node,at){if("list"===node?.kind)return node.items.flatMap(item=>duplicateKeys(item,at))
if("map"!==node?.kind)return[]
const firsts=new Map
return node.pairs.flatMap(pair=>{const first=firsts.get(pair.key)
first||firsts.set(pair.key,pair)
const inside=duplicateKeys(pair.value,at)
return first?[duplicateKey(pair,at(first.start).line,at(pair.start)),...inside]:inside})}function duplicateKey({key:key,value:value},line,place){return{code:"INVALID_SYNTAX",message:`${void 0===value?"the key":`"${(0,shorten.m)(key)}"`} is already given on line ${line}`,hint:"Keep one of them.",place:place}}const maxEntries=500,limits={maxKibibytes:64,maxItems:maxEntries,tooLargeHint:"Split it into several files.",startHint:"Start it with version: 1 and env:."},maxFiles=8
function parseLayer({text:text,file:file}){const yaml=parseYaml(text,file,limits),{problems:problems}=yaml
return yaml.ok?{layer:{file:file,document:yaml.document},problems:problems}:{problems:problems}}async function findBase(layers,readBase,report){const{document:document,file:file}=layers[0],node=document.get(["extends"])
if("text"!==node?.kind)return
const path=node.value,place=document.placeOf(["extends"]),refuse=(message,hint)=>{report({code:"INVALID_FIELD",message:message,hint:hint,place:place})}
if(path.includes("${"))return refuse("`extends` cannot contain vars","Name one file.")
if(!function isRelative(path){return""!==path&&!path.includes("\0")&&!/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)}(path))return refuse("`extends` must be a relative path","Write the path relative to the folder of this file.")
let base
try{base=await readBase(path,file)}catch(error){if(!(error instanceof src_failure.HR))throw error
for(const problem of error.problems)report({...problem,place:place})
return}const chain=layers.map(layer=>layer.file).reverse()
if(chain.includes(base.file)){return refuse(`a mapping extends itself: ${[...chain.slice(chain.indexOf(base.file)),base.file].join(" \u2192 ")}`,"Remove `extends` from one of them.")}return chain.length>=maxFiles?refuse(`more than ${maxFiles} mappings extend each other`,"Merge some of them."):base}const fileNamePattern=/^(?!.*\.$)(?!(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|(?:[Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9])(?:\.|$))[A-Za-z0-9_.-]{1,255}$/
const variableNamePattern=/^[A-Za-z_][A-Za-z0-9_]{0,254}$/,varNamePattern=/^[A-Za-z_][A-Za-z0-9_]*$/,roleNamePattern=/^[A-Za-z_][A-Za-z0-9_-]*$/,groupPattern=/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/,namePartPattern=/^[A-Za-z0-9_]+$/,optionalNamePartPattern=/^[A-Za-z0-9_]*$/,fileModePattern=/^0?[4-7]00$/,kinds_boolean={kind:"boolean"}
function kinds_string(limits={}){return{kind:"string",...limits}}function word(...words){return{kind:"word",words:words}}function list(item){return{kind:"list",item:item}}function oneOf(kinds,hint,words=kinds.flatMap(each=>"word"===each.kind?each.words:[])){return{kind:"oneOf",kinds:kinds,hint:hint,words:words}}function kinds_map(name){return{kind:"map",map:name}}function declarations(of){return{kind:"declarations",...of}}const orWithVars=pattern=>`^(?:${pattern}|[\\s\\S]*\\$\\{[\\s\\S]*)$`,key="(?:#[\\s\\S]+)?",referenceWithVars="(?:(?:ssm|secretsmanager|arn):[^#]*|[a-z]*)\\$\\{[\\s\\S]*",includeReferences=["ssm:/(?:[A-Za-z0-9_.-]+/)*","ssm:/?(?:[A-Za-z0-9_.-]+/)*[A-Za-z0-9_.-]+(?::[A-Za-z0-9_.-]+)?","secretsmanager:[A-Za-z0-9/_+=.@!-]+(?:::[^#]*)?","arn:aws[a-z-]*:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/[^#]*[^/#]","arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:#]+(?:::[^#]*)?",referenceWithVars],matching=pattern=>kinds_string({pattern:pattern}),reference=matching(`^(?:${[`ssm:[A-Za-z0-9_./-]+(?::[A-Za-z0-9_.-]+)?${key}`,`secretsmanager:[A-Za-z0-9/_+=.@!-]+(?::[^#]*)?${key}`,`arn:aws[a-z-]*:(?:ssm:[a-z0-9-]+:(?:[0-9]{12})?:parameter/|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)[^#]+${key}`,referenceWithVars].join("|")})$`),includeReference=matching(`^(?:${includeReferences.join("|")})$`),template=matching("^(?:[^$]|\\$\\$|\\$(?![{$])|\\$\\{[A-Za-z_][A-Za-z0-9_]*(?:\\|(?:url|base64|base64url|json)){0,8}\\})*$"),region=matching(orWithVars("[a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}")),account=matching(orWithVars("[0-9]{12}")),roleArn=matching(orWithVars("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+")),relativePath=matching("^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)(?![\\s\\S]*\\$\\{)[^\\0]+$"),notReference=matching("^(?!(?:ssm|secretsmanager):)"),stagingLabel=matching("^[A-Za-z0-9/_+=.@-]{1,256}$"),referenceVersion=matching("^(?:[1-9][0-9]*|[A-Za-z0-9-]{32,64})$"),label=matching("^[A-Za-z_.-][A-Za-z0-9_.-]{0,99}$"),group=matching(groupPattern.source),fileMode=matching(fileModePattern.source),somePartOfName=matching(namePartPattern.source),partOfName=matching(optionalNamePartPattern.source),encoding=word("base64","base64url","hex"),mapping_fields_region={takes:region,description:"The region to read from, such as eu-west-1. An ARN contains its own.",examples:["eu-west-1"]},role={takes:kinds_string(),description:"The role to read it with: its name under `roles`."},groups={takes:list(group),description:"The groups that it belongs to. With --group NAME (CLI) or group (Action), you read only the groups that you name.",examples:[["migration"]],alsoWith:["value","template"]},expose={takes:oneOf([word("env","output","none"),list(word("env","output"))],"Use env, output, none, or [env, output]."),description:"Where the value goes: env (the default), output (a step output), [env, output], or none.",alsoWith:["value","template"]},conversionFields={type:{takes:word("string","json","integer","boolean","url","pem"),description:"The type that the value must have. json keeps the exact source of any JSON value, such as an object or a list. url is an absolute URL. pem is one or more PEM blocks.",alsoWith:["template"]},match:{takes:kinds_string(),description:"A JavaScript regular expression that must match the whole value. Matching may take half a second at most.",examples:["[a-z]+"],alsoWith:["template"]},decode:{takes:encoding,description:"The encoding to decode the value from, before any other step."},trim:{takes:word("end","both"),description:"Remove ASCII white space from the end, or from both ends."},split:{takes:kinds_string({minLength:1}),description:"Split the value at this separator. Requires join."},join:{takes:kinds_string(),description:"Join the items of split with this separator. Requires split."},encode:{takes:encoding,description:"The encoding to apply to the value, as the last step. A variable with a binary value needs it.",alsoWith:["template"]},"allow-empty":{takes:kinds_boolean,description:"true: accept an empty value.",alsoWith:["template"]}},value={from:{takes:reference,description:"Where the value is stored: ssm:NAME, secretsmanager:NAME, or an ARN. Append #KEY to take one key of a JSON value. ${vars} are replaced.",examples:["ssm:/myapp/prod/db-host","secretsmanager:prod/myapp/database#password"]},value:{takes:kinds_string(),description:"Public text. It is never masked and never read as a reference. ${vars} are replaced.",alsoWith:["value"]},template:{takes:template,description:"Text built from vars and other variables of this mapping. Write ${NAME}, or ${NAME|url} with a filter: url, base64, base64url, or json. The result is secret if any part is.",examples:["postgres://${DB_USER|url}:${DB_PASSWORD|url}@${DB_HOST}:5432/shop"],alsoWith:["template"]},key:{takes:kinds_string({minLength:1}),description:"A top-level key of the JSON value, or an RFC 6901 pointer if it starts with /."},stage:{takes:stagingLabel,description:"The staging label of a secret, such as AWSPREVIOUS. The default is AWSCURRENT."},version:{takes:referenceVersion,description:"The version of a parameter (a number, in quotes), or the version ID of a secret."},label:{takes:label,description:"The label of a parameter."},region:mapping_fields_region,role:role,optional:{takes:kinds_boolean,description:"true: skip it if the value is missing, instead of failing.",alsoWith:["template"]},default:{takes:notReference,description:"Text to use if the value is missing. It is never read as a reference. ${vars} are replaced."},secret:{takes:oneOf([kinds_boolean,list(kinds_string())],"Write true or false, without quotes, or a list of the keys that are secret."),description:"Every value is secret by default. false: the value is public and not masked. A list: only these top-level keys of its JSON object are secret; * matches any text.",examples:[["private_key","*token*"]],alsoWith:["template"]},...conversionFields,groups:groups,override:{takes:kinds_boolean,description:"true: override the variable of this name from an include or from the extended mapping.",alsoWith:["value","template"]}},mapping_fields_reference={...reference,description:"Where the value is stored: ssm:NAME, secretsmanager:NAME#KEY, or an ARN of either."},mappingFields={top:{version:{takes:{kind:"formatVersion"},description:"The version of the mapping format. It must be 1.",required:"Add version: 1 at the top."},extends:{takes:relativePath,description:"The path of a mapping to extend, relative to the folder of this one. Everything in it applies here too. An entry with override: true replaces the one of the same name.",examples:["../shared/pipeline-secrets.yml"]},account:{takes:account,description:"Refuse to read from any other AWS account: twelve digits, in quotes.",examples:["123456789012"]},region:{takes:oneOf([region,list(region)],"Write one region, or a list of them."),description:"The default region, such as eu-west-1. In a list of regions, the next one is tried if one does not answer.",examples:["eu-west-1"]},vars:{takes:declarations({map:"var",names:varNamePattern}),description:"Values that the caller passes. The fields below can use them as ${name}."},roles:{takes:declarations({map:"role",names:roleNamePattern}),description:"Roles for reading from other accounts. An entry or include names one of them in `role`."},defaults:{takes:kinds_map("defaults"),description:"Defaults for every entry and include: secret and region."},env:{takes:declarations({map:"entry",names:variableNamePattern,short:mapping_fields_reference,most:500}),description:"The variables: for each name, a reference or a map of fields."},include:{takes:function items(of){return{kind:"items",...of}}({map:"include",short:{...includeReference,description:"ssm:/path/ for all parameters below it, or a JSON secret for all of its keys."}}),description:"Variables that you do not list one by one: all parameters below a path, or all keys of a JSON secret."},files:{takes:declarations({map:"file",names:fileNamePattern,short:mapping_fields_reference}),description:"Files to write, in a private folder that is deleted afterwards: for each name, a reference or a map of fields."}},defaults:{secret:{takes:kinds_boolean,description:"false: by default, values are public and not masked."},region:mapping_fields_region},entry:{...value,expose:expose},file:{...value,mode:{takes:fileMode,description:'The permissions of the file, in quotes. The default is "0600". Only the owner can have access.',examples:["0400"],alsoWith:["value","template"]},env:{takes:kinds_string({pattern:variableNamePattern.source}),description:"The variable that holds the path of the file.",alsoWith:["value","template"]}},include:{from:{takes:includeReference,description:"ssm:/path/ for all parameters below the path, or a reference without a key for all keys of a JSON object. ${vars} are replaced.",examples:["ssm:/myapp/prod/env/","secretsmanager:prod/myapp/database"],required:"Add it."},region:mapping_fields_region,role:role,recursive:{takes:kinds_boolean,description:"true: include parameters at deeper levels too."},only:{takes:list(kinds_string()),description:"Only these names below the path, or these keys; * matches any text. Names without * must exist, and templates can use their variables.",examples:[["host","port"]]},except:{takes:list(kinds_string()),description:"Names or keys to leave out; * matches any text.",examples:[["*debug*"]]},name:{takes:kinds_map("rename"),description:"How to make the names of the variables. First, every character except letters, digits, and _ becomes _."},max:{takes:{kind:"positiveInteger"},description:"The maximum number of variables. The default is 100."},secret:{takes:oneOf([kinds_boolean,word("by-type"),list(kinds_string())],"Use true, false, by-type, or a list of names.",["true","false","by-type"]),description:"Every value is secret by default. false: the values are public. by-type: parameters of the types String and StringList are public. A list: only these names or keys are secret.",examples:[["password","*token*"]]},optional:{takes:kinds_boolean,description:"true: skip what is missing, instead of failing."},"allow-empty":{takes:kinds_boolean,description:"true: accept empty values."},expose:expose,groups:groups},rename:{strip:{takes:somePartOfName,description:"Text to remove from the start of the name."},replace:{takes:function record(keys,values){return{kind:"record",keys:keys,values:values}}(somePartOfName,partOfName),description:"Texts to replace, each with its replacement."},case:{takes:word("upper","lower"),description:"The case of all letters."},prefix:{takes:partOfName,description:"Text to add at the start."},suffix:{takes:partOfName,description:"Text to add at the end."}},var:{allow:{takes:list(kinds_string()),description:"The accepted values."},match:{takes:kinds_string(),description:"A JavaScript regular expression that must match the whole value. Matching may take half a second at most."},default:{takes:kinds_string(),description:"The value to use if the caller passes none, or an empty one."}},role:{role:{takes:roleArn,description:"The ARN of a role to assume with your credentials. ${vars} are replaced.",examples:["arn:aws:iam::222222222222:role/ci-reader"],required:"Add it."},"external-id":{takes:kinds_string({minLength:2}),description:"The external ID that the role requires."}}}
var suggest=__nccwpck_require__("src/text/suggest")
function toData(node){if(void 0!==node)return"list"===node.kind?node.items.map(toData):"map"===node.kind?Object.fromEntries(node.pairs.map(({key:key,value:value})=>[key,toData(value)??null])):node.value}var shown_word=__nccwpck_require__("src/text/shown-word"),text_words=__nccwpck_require__("src/text/words")
const synonyms={int:"integer",number:"integer",numeric:"integer",bool:"boolean",str:"string",text:"string",object:"json",array:"json",list:"json",map:"json",uri:"url",certificate:"pem",uppercase:"upper",lowercase:"lower",b64:"base64",environment:"env",outputs:"output",step:"output",nothing:"none",right:"end",type:"by-type"}
function shownPath(path){return`\`${path.map(step=>(0,shorten.m)(String(step))).join(".")}\``}function missingValue(node,what,hint,place){return void 0===node||"bare"===node.kind&&""===node.source?{code:"INVALID_FIELD",message:`${what} has no value`,hint:hint,place:place}:void 0}function notQuoted(kind,what,place){return{code:"NOT_QUOTED",message:`${what} must be a string, but YAML reads it as ${withArticle(kind)}`,hint:"Put it in quotes.",place:place}}function withArticle(kind){return"null"===kind?kind:`a ${kind}`}const unquotedKinds=[["boolean",/^(?:y|n|yes|no|on|off)$/i],["date",/^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/],["number",/^[-+]?(?:0b[01_]+|[0-9][0-9_]*(?:\.[0-9_]*)?|[0-9]+(?::[0-5]?[0-9])+)$/]]
function unquotedKind(node){return"bare"===node?.kind?null===node.value?"null":typeof node.value:"text"===node?.kind&&"plain"===node.style?unquotedKinds.find(([,pattern])=>pattern.test(node.value))?.[0]:void 0}function unquotedScalarProblems(document){const visit=(node,path)=>{if("map"===node?.kind)return node.pairs.flatMap(({key:key,value:value})=>visit(value,[...path,key]))
if("list"===node?.kind)return node.items.flatMap((item,index)=>visit(item,[...path,index]))
const kind="text"===node?.kind&&unquotedKind(node)
return kind?[notQuoted(kind,shownPath(path),document.placeAt(node.start))]:[]}
return visit(document.root,[])}function notString(node,what,place){const bare=unquotedKind(node),message=`${what} must be a string`
return missingValue(node,what,"Write the value after the colon, or remove the field.",place)??(bare?notQuoted(bare,what,place):{code:"INVALID_FIELD",message:message,hint:"Write one string, in quotes.",place:place})}function hintForMap(name){return(name&&mapHints[name])??"Write its fields below it, indented."}const mapHints={rename:"Write it as { prefix: APP_, case: upper }.",var:"Write it as { allow: [dev, prod], default: dev }.",role:'Write it as { role: "arn:aws:iam::123456789012:role/reader" }.'}
function notAccepted(what,node,words,hint=`Use ${(0,text_words.uy)(words)}.`){const text="text"===node?.kind?node.value:"",shown=(0,shown_word.o)(text,words,"word"),meant=function synonymIn(words,written){const meant=Object.hasOwn(synonyms,written)?synonyms[written]:void 0
return void 0!==meant&&words.includes(meant)?meant:void 0}(words,text)
return[void 0===shown?`${what} is not one of the accepted values`:`${what} cannot be "${shown}"`,void 0===meant?(0,suggest.a)(text,words,hint):`Did you mean "${meant}"?`]}function looksLikeReference(text){return/^(?:ssm|secretsmanager):/.test(text)}function looksLikeReferenceOrArn(text){return looksLikeReference(text)||text.startsWith("arn:")}const secrecy="mask masked sensitive secure protected hidden private confidential issecret public plaintext",comments="description desc comment comments note notes",commentHint="Write it as a comment, after a # and a space.",regions="awsregion defaultregion",requiring="required mandatory ignoremissing allowmissing ignoreerrors nullable missing",reading=[[secrecy,"Use `secret`: every value is secret by default, and `secret: false` makes it public."],[requiring,"Use `optional`: every value is required by default, and `optional: true` skips a missing one."],["decrypt decrypted decryption withdecryption","Remove it: parameters are always decrypted."],["kms kmskey kmskeyid kmskeyarn","Remove it: AWS finds the key by itself."],[regions,"Use `region`."],["account accountid awsaccount awsaccountid","Use the ARN in `from`, or `account` at the top of the mapping."],["rolearn assumerole roletoassume iamrole","Use `role`, which names a role declared under roles:."],["awsprofile profile","Pass the profile on the command line, with --profile."],[comments,commentHint]],field_advice_value=[...reading,["path name arn ref reference source src id parameter param ssm ssmparameter secretsmanager secretid secretname secretarn parametername parameterarn parameterstore valuefrom secretkeyref vault store location uri resolve fetch","Write it in `from`, as ssm:NAME, secretsmanager:NAME, or an ARN."],["jsonkey jsonfield jsonpath jsonpointer jmespath field property prop pointer subkey attribute extract select","Use `key`: a top-level key of the JSON, or a JSON pointer such as /db/user."],["versionid","Use `version`."],["versionstage staginglabel","Use `stage`."],["fallback defaultvalue else","Use `default`."],["format kind datatype cast as parse","Use `type`: string, json, integer, boolean, url, or pem."],["pattern regex regexp validate","Use `match`."],["base64 b64 encoded encoding","Use `encode: base64` to encode the value, or `decode: base64` to decode it."],["separator delimiter","Use `split` and `join`."],["concat format compose text","Use `template`."],["literal const constant plain","Use `value`."]],advice={top:[["ssm secretsmanager","This looks like a stand-in file: pass it with --local (CLI) or local-file (Action)."],["environment environments environmentvariables envvars variables variable secrets parameters params parameterstore","List the variables under env:, as NAME: reference."],["endpoint endpointurl endpointurls overwrite allow allownames allowedaccountids profile roletoassume rolearn audience sessionpolicy timeout timeoutseconds shortsecrets local localfile only group trustworkspace envfile summary","Use an input of the Action or an option of the command line: a mapping cannot set this."],[regions,"Use `region`."],["accountid awsaccount awsaccountid","Use `account`."],[`${secrecy} secret`,"Use `defaults`: defaults: { secret: false } makes every value public by default."],["phases artifacts","This looks like a buildspec: pass the mapping file with -m."],["jobs on steps runs","This looks like a workflow: set mapping-file to the mapping file."],["stage stages","Declare it under vars:, such as vars: { stage: { allow: [dev, prod] } }."],[`${comments} name title`,commentHint]],defaults:[[secrecy,"Use `secret`: secret: false makes every value public by default."],[regions,"Use `region`."]],entry:[...field_advice_value,["output outputs export exportas target","Use `expose`: env, output, none, or [env, output]."],["recursive prefix","List the path under include:."],["file filename mode env","List it under files: at the top to write a file."]],file:[["path dest destination target filename location output","Name the variable that holds its path in `env`: the folder is new in every run."],["name","Remove it: the key under files: is the name of the file."],["expose","Remove it: `env` names the variable that holds the path of the file."],["permissions permission perms chmod",'Use `mode`, such as mode: "0400".'],["content contents data body","Use `from`, `template`, or `value`."],["variable envvar environment exportas","Use `env`."],...field_advice_value],include:[["path paths ssm secretsmanager arn ref reference source src parameterpath parameterspath secretid secretname secretarn","Write it in `from`, as ssm:/path/ or secretsmanager:NAME."],["prefix suffix strip replace","Write it in `name`, such as name: { prefix: APP_ }."],["case upper uppercase lower lowercase transform rename as","Write it in `name`, such as name: { case: upper }."],["filter filters include includes names select match","Use `only`."],["key keys","Choose with `only`."],["exclude excludes ignore skip omit without","Use `except`."],["limit maximum maxresults maxitems","Use `max`."],["depth nested deep","Use `recursive`."],["override","Set it on the entry in `env` that takes precedence."],["env file files","List it under env: or files: at the top."],...reading],rename:[["upper uppercase","Use `case: upper`."],["lower lowercase","Use `case: lower`."],["transform casing","Use `case`: upper or lower."],["start before","Use `prefix`."],["end after","Use `suffix`."],["remove trim","Use `strip`."]],var:[["values enum oneof options choices","Use `allow`."],["pattern regex regexp validate","Use `match`."],["value fallback","Use `default`."],[requiring,"Remove it: a var without `default` is required."],["type","Use `allow` or `match`."],[comments,commentHint]],role:[["arn rolearn assumerole roletoassume iamrole name","Use `role`."],[comments,commentHint]]}
function adviceFor(field,map){const word=field.toLowerCase().replaceAll(/[-_]/g,"")
return advice[map].find(([words])=>words.split(" ").includes(word))?.[1]}const colonHint="Write name: value, with a space after the colon."
function unknownField(key,map,path,document){const fields=Object.keys(mappingFields[map]),node=document.get([...path,key]),isField=void 0!==node||void 0!==(0,suggest.Z)(key,fields),place=document.placeOfKey(path,key)
if("top"===map&&function isVariable(key,node,fields){if(void 0===node||fields.includes(key.toLowerCase()))return!1
const isReference="text"===node.kind&&looksLikeReferenceOrArn(node.value)
return isReference||/^[A-Z_][A-Z0-9_]*$/.test(key)}(key,node,fields)){return{code:"UNKNOWN_FIELD",message:`"${(0,shorten.m)(key)}" is not indented, so it does not belong to env:`,hint:"Indent it by two spaces.",place:place}}const advice=fields.includes(key.toLowerCase())?void 0:adviceFor(key,map),shown=void 0!==advice?key:isField?(0,shown_word.o)(key,fields,"field"):void 0,hint=isField?(0,suggest.a)(key,fields,`Use ${(0,text_words.uy)(fields)}.`):colonHint
return{code:"UNKNOWN_FIELD",message:void 0===shown?"there is no such field here":`there is no field "${shown}" here`,hint:advice??hint,place:place}}function readFields(name,path,{document:document,report:report}){const node=document.get(path)
if("map"!==node?.kind)return void report(invalidField(path,[`${shownPath(path)} must be a map`,hintForMap(name)],document))
const table=mappingFields[name],right=new Map,wrong=new Set
for(const[field,{required:required}]of Object.entries(table)){const at=[...path,field]
void 0===required||document.has(at)||(wrong.add(field),isMisspelt(field,node,table)||report(invalidField(at,[`${shownPath(at)} is missing`,required],document)))}for(const{key:key,value:value}of node.pairs){if(right.has(key)||wrong.has(key))continue
const field=Object.hasOwn(table,key)?table[key]:void 0
if(field&&isReadByItem(field.takes))continue
const problems=field?valueProblems(field.takes,[...path,key],document):[unknownField(key,name,path,document)]
for(const problem of problems)report(problem)
problems.length>0?wrong.add(key):right.set(key,toData(value))}return{fields:Object.fromEntries(right),wrong:wrong}}function isMisspelt(field,{pairs:pairs},table){const fields=Object.keys(table)
return pairs.some(({key:key})=>!Object.hasOwn(table,key)&&(0,suggest.Z)(key,fields)===field)}function isReadByItem({kind:kind}){return"declarations"===kind||"items"===kind}function valueProblems(takes,path,document){const node=document.get(path),unquoted="bare"===node?.kind?node.value:void 0,what=shownPath(path),refuse=(...refusal)=>[invalidField(path,refusal,document)]
switch(takes.kind){case"string":return"text"===node?.kind?[]:[notString(node,what,document.placeOf(path))]
case"boolean":return"boolean"==typeof unquoted?[]:refuse(`${what} must be true or false`,"Write true or false, without quotes.")
case"word":return"text"===node?.kind&&takes.words.includes(node.value)?[]:refuse(...notAccepted(what,node,takes.words))
case"formatVersion":return 1===unquoted?[]:refuse(...function notVersion1(node){const written="bare"===node?.kind?node.source:"text"===node?.kind?node.value:"",number=/^v?(\d{1,2}(?:\.\d{1,2}){0,2})$/.exec(written)?.[1]
return void 0===number||1===Number(number)?["`version` must be the number 1","Write version: 1, without quotes."]:[`this release reads version 1 of the mapping file, not version ${number}`,"Write version: 1."]}(node))
case"positiveInteger":return Number.isSafeInteger(unquoted)&&Number(unquoted)>0?[]:refuse(...function notPositiveInteger(what,value){return"number"==typeof value&&Number.isFinite(value)?Number.isInteger(value)&&value<1?[`${what} must be at least 1`,"Write a larger number."]:[`${what} must be a whole number`,"Write a whole number, without quotes."]:[`${what} must be a number`,"Write it without quotes."]}(what,unquoted))
case"list":return"list"!==node?.kind?refuse(`${what} must be a list`,"Write it as [a, b]."):0===node.items.length?refuse(`${what} is empty`,"List at least one value."):node.items.flatMap((_,index)=>valueProblems(takes.item,[...path,index],document))
case"record":return"map"!==node?.kind?refuse(`${what} must be a map`,hintForMap()):node.pairs.flatMap(({key:key})=>valueProblems(takes.values,[...path,key],document))
case"map":{const problems=[]
return readFields(takes.map,path,{document:document,report:problem=>{problems.push(problem)}}),problems}case"oneOf":return function alternativeProblems({kinds:kinds,words:words,hint:hint},path,document){if(kinds.some(kind=>0===valueProblems(kind,path,document).length))return[]
const node=document.get(path),list=kinds.find(({kind:kind})=>"list"===kind)
if("list"===list?.kind&&"list"===node?.kind&&0===node.items.length)return valueProblems(list,path,document)
const isRefused=(item,index)=>!("text"===item.kind&&words.includes(item.value))&&"list"===list?.kind&&valueProblems(list.item,[...path,index],document).length>0,refused="list"===node?.kind?node.items.find(isRefused):node
return[invalidField(path,notAccepted(shownPath(path),refused,words,hint),document)]}(takes,path,document)
case"declarations":case"items":throw new Error("its items are read one by one")}}function invalidField(path,[message,hint],document){return{code:"INVALID_FIELD",message:message,hint:hint,place:document.placeOf(path)}}var expand_include=__nccwpck_require__("src/mapping/model/expand-include")
const notations=[/\$([A-Za-z_]\w*)/g,/\$\(\s*([A-Za-z_]\w*)\s*\)/g,/\$\[\s*([A-Za-z_]\w*)\s*\]/g,/#?\{\s*([A-Za-z_]\w*)\s*\}/g,/\$?\{\{\s*\.?([A-Za-z_]\w*)\s*\}\}/g,/%([A-Za-z_]\w*)%/g,/<([A-Za-z_]\w*)>/g,/@([A-Za-z_]\w*)@/g]
function foreignPlaceholderHint(text,{vars:vars,variables:variables}){const names=notations.flatMap(notation=>[...text.matchAll(notation)].map(([,name=""])=>name)),declared=names.find(name=>vars.has(name))
if(void 0!==declared)return`Write \${${declared}} for the var "${declared}".`
const isReference=looksLikeReferenceOrArn(text),variable=isReference?void 0:names.find(name=>variables.has(name))
return void 0!==variable?`Write { template: "\u2026" } with \${${variable}} in it.`:isReference&&names.length>0?"Write ${NAME} for a var, and declare it under vars:.":void 0}function shellPlaceholders(source){return[...source.matchAll(/(?<!\$)(?:\$\$)*(\$(?:([A-Za-z_]\w*)|\(([A-Za-z_]\w*)\)))/g)].map(({0:{length:length},1:text="",2:name,3:inBrackets="",index:index})=>({name:name??inBrackets,offset:index+length-text.length,text:text}))}var template_filters=__nccwpck_require__("src/mapping/template/filters")
const mostFilters=8
function parsePlaceholders(text){const pieces=[]
let from=0
for(;;){const dollar=text.indexOf("$",from)
if(dollar<0)break
if(pieces.push({kind:"text",text:text.slice(from,dollar),offset:from}),from=dollar+1,"{"!==text[from]){pieces.push({kind:"text",text:"$",offset:dollar}),"$"===text[from]&&(from+=1)
continue}const close=text.indexOf("}",from)
if(close<0){return{ok:!1,problem:{offset:dollar,message:"a ${ is not closed",hint:"Close it with }, or write $$ for a literal dollar sign."}}}const[name="",...names]=text.slice(from+1,close).split("|"),filters=names.filter(isFilter)
if(filters.length<names.length)return unknownFilter(names,from+name.length+2)
if(filters.length>mostFilters){return{ok:!1,problem:{offset:dollar,message:`there are more than ${mostFilters} filters in a row`,hint:"Use fewer: one is nearly always enough."}}}pieces.push({kind:"placeholder",name:name,filters:filters,offset:dollar}),from=close+1}return pieces.push({kind:"text",text:text.slice(from),offset:from}),{ok:!0,pieces:pieces}}function isFilter(name){return template_filters.zH.includes(name)}function unknownFilter(names,start){const index=names.findIndex(filter=>!isFilter(filter)),name=names[index]??"",offset=names.slice(0,index).reduce((at,filter)=>at+filter.length+1,start),hint=(0,suggest.a)(name,template_filters.zH,`Use ${template_filters.zH.join(", ")}.`),shown=(0,shown_word.o)(name,template_filters.zH,"word")
return{ok:!1,problem:{offset:offset,message:void 0===shown?"there is no such filter":`there is no filter "${shown}"`,hint:hint}}}function substituteVars(text,vars){if(!text.includes("$"))return{ok:!0,value:{text:text,sourceOffset:offset=>offset}}
const parsed=parsePlaceholders(text)
if(!parsed.ok)return parsed
const parts=[]
let done=0
for(const piece of parsed.pieces){const isCopied="text"===piece.kind,value=isCopied?piece.text:vars.get(piece.name)
if(null===value)return{ok:!1}
if(void 0===value)return{ok:!1,problem:unknownVar(piece,vars)}
const part=isCopied?value:(0,template_filters.W5)(value,piece.filters)
parts.push({text:part,start:done,sourceStart:piece.offset,isCopied:isCopied}),done+=part.length}return{ok:!0,value:{text:parts.map(part=>part.text).join(""),sourceOffset:offset=>{const part=parts.findLast(({start:start})=>start<=offset)
return part?part.isCopied?part.sourceStart+(offset-part.start):part.sourceStart:offset}}}}function unknownVar({offset:offset,name:name},vars){const otherwise=name.startsWith("{")?"GitHub does not evaluate expressions here. Give a secret of GitHub to the step with `env:`; use `vars` for public text only.":looksLikeReferenceOrArn(name)?"Write the reference without ${ and }.":"Declare it under vars:, or write $$ for a literal dollar sign.",known=[...vars.keys()],shown=/\s/.test(name)?void 0:(0,shown_word.o)(name,known,"field")
return{offset:offset,name:name,message:void 0===shown?"the name in ${\u2026} is not a declared var":`no var "${shown}" is declared`,hint:(0,suggest.a)(name,known,otherwise)}}class EntryChecker{label
fields
wrongFields
path
context
isWrong
constructor(label,{fields:fields,wrong:wrong},path,context){this.label=label,this.fields=fields,this.wrongFields=wrong,this.path=path,this.context=context,this.isWrong=wrong.size>0}substituted(field){const written=this.fields[field]
if("string"!=typeof written)return
const result=substituteVars(written,this.context.vars),isText="value"===field||"default"===field,problem=result.ok?isText&&function shellPlaceholderProblem(source,{vars:vars,variables:variables}){const found=shellPlaceholders(source).find(({name:name})=>vars.has(name)||variables.has(name))
if(!found)return
const{name:name,offset:offset,text:text}=found
return{offset:offset,message:`${text} is literal text, not a placeholder`,hint:`Write ${vars.has(name)?`\${${name}}`:`\${${name}} in a \`template\``}, or $${text} for a literal dollar sign.`}}(written,this.context):result.problem&&function variableInVarField(field,text,problem,{variables:variables}){if(void 0===problem.name||!variables.has(problem.name))return problem
const isText="value"===field||"from"===field&&!looksLikeReferenceOrArn(text)
return{offset:problem.offset,message:`"${problem.name}" is a variable of this mapping`,hint:isText?'Write { template: "\u2026" }, which takes variables.':"Declare a var for it under vars:, or use it in a `template`."}}(field,written,result.problem,this.context)
if(problem){const{offset:offset,message:message,hint:hint}=problem
this.report("INVALID_VAR",`${this.label}: ${message}`,hint,this.placeIn(field,offset))}if(result.ok)return result.value
this.isWrong=!0}placeIn(field,offset=0){return this.context.document.placeIn(this.#pathOf(field),offset)}commentBehind(field){return this.context.document.commentBehind(this.#pathOf(field))}#pathOf(field){return"text"===this.context.document.get(this.path)?.kind?this.path:[...this.path,field]}refuse(fields,message,hint){for(const field of fields)void 0!==this.fields[field]&&this.problem(field,message,hint)}refuseAllNotWith(source,message,hint){const table=mappingFields.entry,all=Object.keys(this.fields)
this.refuse(all.filter(field=>!table[field]?.alsoWith?.includes(source)),message,hint)}problem(field,message,hint,code="INVALID_FIELD",offset=0){this.report(code,`${this.label}, \`${field}\`: ${message}`,hint,this.placeIn(field,offset))}report(code,message,hint,place){this.isWrong=!0,this.context.report({code:code,message:message,hint:hint,place:place})}}var match_pattern=__nccwpck_require__("src/mapping/model/match-pattern")
function readConversion(checker){const{fields:fields,wrongFields:wrongFields}=checker,{split:split,join:join,match:match}=fields,isOneWrong=wrongFields.has("split")||wrongFields.has("join")
if(void 0===split!=(void 0===join)&&!isOneWrong){const field=void 0===split?"join":"split"
checker.problem(field,"`split` and `join` go together","Set both: a variable holds a single text.")}return""===split&&checker.problem("split","the separator is empty","Write the text that separates the items."),void 0===match||(0,match_pattern.P)(match)||checker.problem("match","the regular expression is not valid","Correct it."),Object.fromEntries(Object.entries(fields).filter(([field])=>Object.hasOwn(conversionFields,field)))}var parse_reference=__nccwpck_require__("src/mapping/reference/parse-reference"),suggest_region=__nccwpck_require__("src/mapping/reference/suggest-region")
function readMapOrReference(name,what,path,context){const{document:document,report:report}=context,node=document.get(path)
if("map"===node?.kind)return readFields(name,path,context)
const kind=unquotedKind(node)
if("text"===node?.kind&&void 0===kind)return{fields:{from:node.value},wrong:new Set}
const place=document.placeOf(path),isInclude="include"===name,hint=isInclude?"Write ssm:/path/, or a map with `from`.":'Write ssm:\u2026, secretsmanager:\u2026, an ARN, or { value: "\u2026" } with the text in quotes.',missing=missingValue(node,what,hint,place)
if(missing)report(missing)
else if(void 0!==kind&&isInclude)report(notQuoted(kind,what,place))
else if(void 0!==kind){report({code:"NOT_QUOTED",message:`${what} must be a reference, but YAML reads it as ${withArticle(kind)}`,hint:hint,place:place})}else{report({code:"INVALID_FIELD",message:`${what} must be a reference${isInclude?" or a map":", not a list"}`,hint:hint,place:place})}}const inLines={offset:0,message:"the reference contains a line break",hint:"Write it on one line, without | or >."}
function readFrom(checker,parse){const from=checker.substituted("from")
if(!from)return
const parsed=parse(from.text)
if(!parsed.ok){const{offset:offset,message:message,hint:hint}=/[\r\n]/.test(from.text)?inLines:parsed.problem,place=checker.placeIn("from",from.sourceOffset(offset)),instead=foreignPlaceholderHint(from.text,checker.context)??hint
return void checker.report("INVALID_REFERENCE",`${checker.label}: ${message}`,instead,place)}const{account:account}=checker.context,named="home"in parsed.reference?parsed.reference.home?.account:void 0
if(void 0===checker.fields.role&&void 0!==account&&void 0!==named&&named!==account){const offset=from.sourceOffset(from.text.indexOf(`:${named}:`)+1),message="the account in the ARN differs from `account`"
checker.problem("from",message,"Correct one of them.","ACCOUNT_CONFLICT",offset)}return parsed.reference}function refuseLostKey(checker){const comment=checker.commentBehind("from")
if(!comment||!/^[\w./-]+\s*$/.test(comment.text))return
const message=`${checker.label}: the space before the # turns the key into a comment`
checker.report("INVALID_REFERENCE",message,"Remove the space or, if this is a comment, write a space after the #.",comment.place)}function readRegion(checker,arnRegion){const own=checker.substituted("region")?.text
if(void 0!==own&&!(0,suggest_region.D)(own)){const{message:message,hint:hint}=(0,suggest_region.c)(own)
checker.problem("region",message,hint)}return void 0!==own&&void 0!==arnRegion&&arnRegion!==own&&checker.problem("region","the region in the ARN differs from `region`","Remove `region`: the ARN has one."),own??checker.context.defaults.region}function readRole(checker){const role=checker.substituted("role")?.text,{roles:roles}=checker.context
if(void 0!==role&&!roles.has(role)){const names=[...roles.keys()],shown=(0,shown_word.o)(role,names,"value"),message="the mapping declares no "+(void 0===shown?"such role":`role "${shown}"`)
checker.problem("role",message,(0,suggest.a)(role,names,"Declare it under roles:."))}return role}function readGroups(checker){const{groups:groups=[]}=checker.fields
for(const[index,group]of groups.entries()){if(groupPattern.test(group))continue
const message=`${checker.label}, \`groups\`: the group name is not valid`,place=checker.context.document.placeOf([...checker.path,"groups",index])
checker.report("INVALID_FIELD",message,"Use letters, digits, and _ . -.",place)}return groups}function exposures(expose){return void 0===expose?["env"]:"none"===expose?[]:"string"==typeof expose?[expose]:[...new Set(expose)]}function defined(properties){const entries=Object.entries(properties).filter(([,value])=>void 0!==value)
return Object.fromEntries(entries)}function readReference(checker){const reference=readFrom(checker,parse_reference.F),whole=reference&&function withFields(checker,reference){const key=function readKey(checker,reference){const key=checker.substituted("key")
if(void 0===key)return
void 0!==reference.key&&checker.problem("key","the key is already in `from`","Keep one of them.")
const before="ssm:x#",probe=(0,parse_reference.F)(before+key.text)
if(""===key.text)checker.problem("key","the key is empty","Write the key, or remove `key`.")
else if(!probe.ok){const{offset:offset,message:message,hint:hint}=probe.problem,at=key.sourceOffset(offset-before.length)
checker.problem("key",message,hint,"INVALID_REFERENCE",at)}return key.text}(checker,reference),withKey=void 0===key?reference:{...reference,key:key},{stage:stage,version:version}=checker.fields
if("ssm"===withKey.store){checker.refuse(["stage"],"only secrets have staging labels","Use `label` or `version`.")
const field=onlyOneOf(checker,"label","version",void 0!==withKey.selector,"the version or label")
if(void 0===field)return withKey
const selector=checker.fields[field]??"",isNumber=/^\d+$/.test(selector)
return"version"!==field||""===selector||isNumber?"label"===field&&isNumber?checker.problem(field,"a label cannot be a number","Use `version` for a version."):checkTail(checker,field,"ssm:x:"):checker.problem(field,"the version of a parameter is a number","Use `label` for a label."),{...withKey,selector:selector}}checker.refuse(["label"],"only parameters have labels","Use `stage`.")
const isInFrom=void 0!==withKey.stage||void 0!==withKey.version,field=onlyOneOf(checker,"stage","version",isInFrom,"the staging label or version ID")
field&&checkTail(checker,field,"stage"===field?"secretsmanager:x::":"secretsmanager:x:::")
return{...withKey,...void 0!==stage&&"AWSCURRENT"!==stage&&{stage:stage},...void 0!==version&&{version:version}}}(checker,reference)
return whole&&void 0===whole.key&&refuseLostKey(checker),whole}function onlyOneOf(checker,first,second,isInFrom,what){const[one,other]=[first,second].filter(field=>void 0!==checker.fields[field])
return other&&checker.problem(other,`\`${one}\` and \`${other}\` cannot be combined`,"Keep one of them."),one&&isInFrom&&checker.problem(one,`${what} is already in \`from\``,"Keep one of them."),one}function checkTail(checker,field,before){const tail=checker.fields[field]??""
if(""===tail)return void checker.problem(field,"it is empty",`Remove \`${field}\`, or give it a value.`)
const separator=tail.search(/[:#]/),parsed=(0,parse_reference.F)(before+tail)
if(separator>=0)checker.problem(field,"it cannot contain : or #","Remove the character.","INVALID_REFERENCE",separator)
else if(!parsed.ok){const{offset:offset,message:message,hint:hint}=parsed.problem
checker.problem(field,message,hint,"INVALID_REFERENCE",offset-before.length)}}function readEntry(name,fields,path,place,context){const checker=new EntryChecker(`"${(0,shorten.m)(name)}"`,fields,path,context),{expose:expose,override:override=!1}=checker.fields,[source,another]=["from","value","template"].filter(field=>void 0!==checker.fields[field])
if(void 0===source&&checker.isWrong)return
if(void 0===source||void 0!==another){const message=`${checker.label} needs exactly one of \`from\`, \`value\`, and \`template\``,hint=void 0===source?"Add `from`, or `value` for public text.":"Keep one of them."
return void checker.report("INVALID_FIELD",message,hint,place)}const base={name:name,place:place,expose:exposures(expose),groups:readGroups(checker),override:override},entry=(0,{from:readReferenceEntry,value:readLiteral,template:readTemplateEntry}[source])(base,checker)
return checker.isWrong?void 0:entry}function readLiteral(base,checker){checker.refuseAllNotWith("value","it cannot be combined with `value`","Remove it, or read the value with `from`.")
const value=checker.substituted("value")
return value&&{...base,kind:"literal",value:value.text}}function readTemplateEntry(base,checker){checker.refuseAllNotWith("template","it cannot be combined with `template`","Remove it, or set it on the entries that the template uses.")
const template=function readTemplate(checker){const text=checker.fields.template??"",parsed=parsePlaceholders(text)
if(!parsed.ok){const{offset:offset,message:message,hint:hint}=parsed.problem
return void checker.problem("template",message,hint,"INVALID_TEMPLATE",offset)}const parts=[],usedVars=shellPlaceholders(text).map(({name:name,offset:offset,text:literalText})=>({name:name,place:checker.placeIn("template",offset),literalText:literalText}))
for(const piece of parsed.pieces){if("text"===piece.kind){""!==piece.text&&parts.push(piece.text)
continue}const{name:name,filters:filters,offset:offset}=piece,place=checker.placeIn("template",offset),value=checker.context.vars.get(name)
if("string"==typeof value)usedVars.push({name:name,place:place}),parts.push((0,template_filters.W5)(value,filters))
else if(void 0===value&&variableNamePattern.test(name))parts.push({name:name,filters:filters,place:place})
else if(void 0===value){const hint="Write ${NAME} or, with a filter, ${NAME|url}; write $$ for a literal dollar sign."
checker.problem("template","the name in ${\u2026} is not valid",hint,"INVALID_TEMPLATE",offset)}else checker.isWrong=!0}return{parts:parts,usedVars:usedVars}}(checker),conversion=readConversion(checker),{secret:secret,optional:optional=!1}=checker.fields
if("object"!=typeof secret)return template&&{...base,kind:"template",...template,...defined({secret:secret}),optional:optional,conversion:conversion}
checker.problem("secret","a template is secret as a whole","Remove it, or set it to true.")}function readReferenceEntry(base,checker){const reference=readReference(checker),region=readRegion(checker,reference?.home?.region),role=readRole(checker),fallback=function readDefault(checker){const text=checker.substituted("default")?.text
if(void 0!==text&&looksLikeReference(text)){const hint="Write the text itself; only `from` reads a reference."
checker.problem("default","a default is plain text, but this looks like a reference",hint)}return text}(checker),conversion=readConversion(checker),{optional:optional=!1}=checker.fields
return reference&&{...base,kind:"reference",reference:reference,...readSecret(checker,reference.key),optional:optional,...defined({default:fallback,region:region,role:role}),conversion:conversion}}function readSecret(checker,key){const{secret:secret=checker.context.defaults.secret??!0,type:type}=checker.fields
if("boolean"==typeof secret)return{secret:secret}
if(!("json"===type||void 0===type&&void 0===key)){const hint="Set it to true or false, or take a JSON object with `type: json`."
checker.problem("secret","only a JSON object has keys",hint)}return{secret:!0,secretKeys:secret}}const inWords=/^[A-Z][A-Z0-9_]*(?: +[A-Z0-9_]+)+$/,inOne=/^[A-Za-z0-9_./-]{1,60}$/
function suggestName(text){if(!inOne.test(text)&&!inWords.test(text))return
const name=text.replaceAll(/[^A-Za-z0-9_]+/g,"_").replaceAll(/^_+(?=[A-Za-z])|(?<=[A-Za-z0-9])_+$/g,"")
return/[A-Za-z0-9]/.test(name)?/^[0-9]/.test(name)?`_${name}`:name:void 0}function nameHint(text){const near=suggestName(text)?.toUpperCase()
return void 0===near?"Use up to 255 letters, digits, and _, and do not start with a digit.":`Try ${near}.`}function readFile(name,place,context){const path=["files",name],nameProblem=function fileNameProblem(name,shown){if(!fileNamePattern.test(name))return!/^[A-Za-z0-9_.-]{1,255}$/.test(name)||/^\.+$/.test(name)?{message:`"${shown}" is not a valid file name`,hint:"Use up to 255 letters, digits, and _ . -, without a folder."}:name.endsWith(".")?{message:`"${shown}" ends with a dot, which Windows drops`,hint:"Remove the dot."}:{message:`"${shown}" is a device name on Windows`,hint:"Choose another name, so that the mapping works on every system."}}(name,(0,shorten.m)(name))
nameProblem&&context.report({code:"INVALID_NAME",...nameProblem,place:place})
const label=`"${(0,shorten.m)(name)}"`,written=readMapOrReference("file",label,path,context)
if(!written)return
const{mode:mode="0600",env:env,...fields}=written.fields,checker=new EntryChecker(label,written,path,context)
if(!fileModePattern.test(mode)){const hint='Use "0600", "0400", "0700", or "0500", which give access to the owner only.'
checker.problem("mode","the mode is not allowed for a secret file",hint)}void 0===env||variableNamePattern.test(env)||checker.problem("env","the variable name is not valid",nameHint(env))
const content=readEntry(name,{fields:{...fields,expose:"none"},wrong:written.wrong},path,place,context)
if(!content||checker.isWrong||nameProblem)return
const variable=void 0===env?void 0:{name:env,place:checker.placeIn("env")}
return{content:content,mode:Number.parseInt(mode,8),...defined({variable:variable})}}function parseIncludeReference(text){const hash=text.indexOf("#")
if(hash>=0)return keyRefused(hash)
if(/^ssm:.*\/$/s.test(text))return function parsePath(text){const scheme="ssm:",path=text.slice(scheme.length)
if("/"===path)return{ok:!0,reference:{store:"ssm",path:path}}
if(!path.startsWith("/"))return refused(scheme.length,"a path must start with /","Write ssm:/path/.")
if(path.endsWith("//"))return refused(text.length-1,"a path cannot contain //","Write a single /.")
const colon=text.indexOf(":",scheme.length)
if(colon>=0){return refused(colon,"a path cannot have a version or label","Remove it: an include reads the newest versions.")}const parsed=(0,parse_reference.F)(`${text}x`)
return parsed.ok?{ok:!0,reference:{store:"ssm",path:path}}:parsed}(text)
if(/^arn:[^:]*:ssm:.*\/\**$/s.test(text))return refused(0,"a path has no ARN","Write ssm:/path/, and set `region` or `role` if it is elsewhere.")
if(/^ssm:\/.*\/\*+$/s.test(text))return refused(text.indexOf("*"),"a path cannot contain *","End it with / to include all parameters below it.")
const parsed=(0,parse_reference.F)(text)
if(parsed.ok)return void 0===parsed.reference.key?parsed:keyRefused(function tailOffset(text){const fields=text.startsWith("arn:")?7:2
return text.split(":",fields).join(":").length+1}(text))
const{problem:problem}=parsed
return problem.isUnknownScheme?refused(0,problem.message,"Start it with ssm:, secretsmanager:, or arn:."):parsed}function keyRefused(offset){return refused(offset,"the reference cannot have a key","Remove the key, and choose keys with `only`.")}function refused(offset,message,hint){return{ok:!1,problem:{offset:offset,message:message,hint:hint}}}const defaultMax=100
function readInclude(path,context){const written=readMapOrReference("include",shownPath(path),path,context)
if(!written||written.wrong.has("from"))return
const checker=new EntryChecker("the include",written,path,context),{fields:fields}=checker,reference=readFrom(checker,parseIncludeReference),region=readRegion(checker,reference&&"home"in reference?reference.home?.region:void 0),role=readRole(checker)
reference&&!("path"in reference)&&(checker.refuse(["recursive"],"only a path has deeper levels","Remove it, or end the path with /."),refuseLostKey(checker))
const groups=readGroups(checker),rename=function readRename(checker){const{strip:strip,replace:replace={},case:letters,prefix:prefix,suffix:suffix}=checker.fields.name??{},report=(steps,message,hint)=>{const place=checker.context.document.placeOf([...checker.path,"name",...steps])
checker.report("INVALID_FIELD",`the include, \`name.${steps[0]}\`: ${message}`,hint,place)},checkSought=(text,...steps)=>{if(void 0===text||namePartPattern.test(text))return
report(steps,"names never contain this","Write _ for every character except letters and digits: they become _ before names are changed.")},checkAdded=(text,...steps)=>{void 0===text||optionalNamePartPattern.test(text)||report(steps,"a name cannot contain this","Use letters, digits, and _.")}
checkSought(strip,"strip")
for(const[text,by]of Object.entries(replace)){if("__proto__"===text){report(["replace",text],'"__proto__" cannot be replaced',"Remove it, and exclude or rename the items that contain it.")}checkSought(text,"replace",text),checkAdded(by,"replace",text)}return checkAdded(prefix,"prefix"),checkAdded(suffix,"suffix"),{replace:Object.entries(replace),...defined({strip:strip,case:letters,prefix:prefix,suffix:suffix})}}(checker)
return reference&&!checker.isWrong?{place:checker.placeIn("from"),reference:reference,...defined({region:region,role:role}),recursive:fields.recursive??!1,only:fields.only??[],except:fields.except??[],rename:rename,max:fields.max??defaultMax,secret:fields.secret??context.defaults.secret??!0,optional:fields.optional??!1,allowEmpty:fields["allow-empty"]??!1,expose:exposures(fields.expose),groups:groups}:void 0}function readLayerContent(context,checkName){const entries=function readEntries(context,checkName){const{document:document,report:report}=context
return readItems("env","variables",entriesHint,context,(name,place)=>{const path=["env",name]
if(buildspecSections.includes(name)&&"text"!==document.get(path)?.kind){return void report({code:"INVALID_NAME",message:`"${name}" belongs in a buildspec`,hint:"List the variables directly under env:, as NAME: ssm:\u2026 or NAME: secretsmanager:\u2026.",place:place})}const isSet=function reachesEnvironment(expose){return void 0===expose||[expose].flat().includes("env")}(toData(document.get([...path,"expose"]))),refused=checkName(name,isSet?"spelled-out":"elsewhere")
refused&&report({...refused,place:place})
const fields=readMapOrReference("entry",`"${(0,shorten.m)(name)}"`,path,context)
return fields&&readEntry(name,fields,path,place,context)})}(context,checkName),files=function readFiles(context,checkName){return readItems("files","files",filesHint,context,(name,place)=>{const file=readFile(name,place,context),refused=file?.variable&&checkName(file.variable.name,"spelled-out")
return file?.variable&&refused&&context.report({...refused,place:file.variable.place}),file})}(context,checkName),{right:right,areAllRight:areAllRight}=function readIncludes(context){const{document:document,report:report}=context,list=document.get(["include"])
if("list"===list?.kind){const right=list.items.flatMap((_,index)=>readInclude(["include",index],context)??[])
return{right:right,areAllRight:right.length===list.items.length}}const areAllRight=!document.has(["include"])
if(!areAllRight){report({code:"INVALID_FIELD",message:"`include` must be a list",hint:"Write each item as - ssm:/path/ or - from: secretsmanager:NAME.",place:document.placeOf(["include"])})}return{right:[],areAllRight:areAllRight}}(context),all=right.map(include=>[include,(0,expand_include.VF)(include,context.report)]),included=all.flatMap(([,expanded])=>expanded??[])
for(const entry of included)(0,expand_include.iG)(entry,checkName,context.report)
return{entries:entries,files:files,included:included,areIncludesRight:areAllRight,includes:all.flatMap(([include,expanded])=>expanded?[]:[include])}}const entriesHint="List the variables under env: as NAME: reference, with a space after the colon.",filesHint="List the files under files: as NAME: reference, with a space after the colon.",buildspecSections=["parameter-store","secrets-manager","variables","exported-variables"]
function readItems(field,what,hint,{document:document,report:report},read){const right=[],wrong=[],map=document.get([field])
if("map"!==map?.kind){if(document.has([field])){const isEmpty=void 0===map||"bare"===map.kind&&null===map.value,message=isEmpty?`\`${field}\` has no ${what}`:`\`${field}\` must be a map of ${what}`,place=document.placeOf([field]),instead=isEmpty?"Write NAME: reference on the lines below it, indented.":function hintForList(node){if("list"!==node?.kind)return
const[first]=node.items
return"map"!==first?.kind?'Write NAME: reference on each line, without the "- " before it.':first.pairs.some(({key:key})=>"name"===key.toLowerCase())?'Write NAME: reference for each item, without the "- " and the `name` field.':'Remove the "- " before each name.'}(map)
report({code:"INVALID_FIELD",message:message,hint:instead??hint,place:place})}return{right:right,wrong:wrong}}const seen=new Set
for(const{key:name,start:start}of map.pairs){if(seen.has(name))continue
seen.add(name)
const place=document.placeAt(start),item=read(name,place),override=!0===toData(document.get([field,name,"override"]))
item?right.push(item):wrong.push({name:name,place:place,override:override})}return{right:right,wrong:wrong}}var model_mapping=__nccwpck_require__("src/mapping/model/mapping"),merge_entries=__nccwpck_require__("src/mapping/model/merge-entries")
function mergeLayers(contents,report){const files=(0,merge_entries.x)(contents.map(({files:files})=>files.right.map(file=>({...file.content,file:file}))),"written",report).map(({file:file})=>file),variables=(0,merge_entries.x)(contents.map(({entries:entries,files:own,included:included})=>[...merge_layers_inLines([...entries.right.map(entry=>({...entry,source:entry})),...entries.wrong]),...own.right.flatMap(file=>files.includes(file)?function variableOf(file){return(0,model_mapping.OL)(file).map(variable=>({...variable,source:file}))}(file):[]),...included.map(entry=>({...entry,source:entry}))]),"set",report),kept=new Set(variables.map(variable=>variable.source))
return{entries:variables.flatMap(({source:source})=>!source||"content"in source?[]:[source]),files:files.map(file=>kept.has(file)?file:{content:file.content,mode:file.mode}),includes:contents.flatMap(({includes:includes})=>includes)}}function merge_layers_inLines(variables){return variables.sort((a,b)=>a.place.line-b.place.line||a.place.column-b.place.column)}function readLayerSettings(document,report){const vars=readDeclarations(document,"vars",varRules,report),roles=readDeclarations(document,"roles",roleRules,report)
return{...readFields("top",[],{document:document,report:report})?.fields,vars:vars,roles:roles}}const varRules={kind:"var",namePattern:varNamePattern,nameHint:"Use letters, digits, and _, and do not start with a digit.",hint:"Write NAME: { allow: [a, b] } for each var."},roleRules={kind:"role",namePattern:roleNamePattern,nameHint:"Use letters, digits, _, and -, and do not start with a digit.",hint:'Write NAME: { role: "arn:aws:iam::123456789012:role/reader" } for each role.'}
function readDeclarations(document,field,{kind:kind,namePattern:namePattern,nameHint:nameHint,hint:hint},report){const declared=new Map,node=document.get([field])
if("map"!==node?.kind){if(!document.has([field]))return declared
const place=document.placeOf([field]),problem={code:"INVALID_FIELD",message:`\`${field}\` must be a map`,hint:hint,place:place}
return report(missingValue(node,`\`${field}\``,hint,place)??problem),declared}for(const{key:name,start:start}of node.pairs){if(declared.has(name))continue
const read=readFields(kind,[field,name],{document:document,report:report}),isValidName=namePattern.test(name)
if(declared.set(name,isValidName&&0===read?.wrong.size?read.fields:null),isValidName)continue
const near=suggestName(name)
report({code:"INVALID_FIELD",message:`"${(0,shorten.m)(name)}" is not a valid name for a ${kind}`,hint:void 0===near?nameHint:`Try ${near}.`,place:document.placeAt(start)})}return declared}var role_arn_pattern=__nccwpck_require__("src/mapping/reference/role-arn-pattern")
function resolveVar(name,rule,given,document,testPattern,report){const placeOf=field=>field?document.placeOf(["vars",name,field]):document.placeOfKey(["vars"],name),invalid=(code,message,hint,field)=>(report({code:code,message:message,hint:hint,place:placeOf(field)}),null)
if(void 0===rule.allow&&void 0===rule.match){return invalid("INVALID_FIELD",`the var "${name}" accepts any value`,'Add allow: [a, b] or match: "[a-z]+" to restrict its values.')}if(void 0!==rule.match&&!(0,match_pattern.P)(rule.match)){return invalid("INVALID_FIELD",`the \`match\` of the var "${name}" is not a valid regular expression`,"Correct the regular expression.","match")}const refuse=(whose,written,{message:message,hint:hint},field)=>{const shown=(0,shown_word.o)(written,rule.allow??[],"value")
return invalid("INVALID_VAR",`the ${void 0===shown?`${whose} value`:`${whose} value "${shown}"`} of the var "${name}" ${message}`,hint,field)}
if(void 0!==rule.default){const wrong=refusedBy(rule,rule.default,testPattern)
if(wrong)return refuse("default",rule.default,wrong,"default")}const written=given.get(name),value=written||(rule.default??written)
if(void 0===value||""===value&&refusedBy(rule,value,testPattern)){return invalid("INVALID_VAR",`the var "${name}" has no value`,`Pass it with --var ${name}=VALUE (CLI) or vars: ${name}=VALUE (Action).`)}const wrong=refusedBy(rule,value,testPattern)
return wrong?refuse("given",value,wrong):value}function refusedBy({allow:allow,match:match},value,testPattern){if(allow&&!allow.includes(value)){return{message:"is not accepted",hint:(0,suggest.a)(value,allow,`Use one of: ${function shortList(values){return values.length>12?`${values.slice(0,12).join(", ")}, \u2026`:values.join(", ")}(allow)}.`)}}const problem=void 0===match?void 0:(0,match_pattern.R)(match,value,testPattern)
if(!problem)return
const{message:message,hint:hint}=problem
return void 0===hint?{message:"is not accepted",hint:"Use a value that fully matches the pattern in `match`."}:{message:message,hint:hint}}function resolveSettings(layers,givenVars,testPattern,report){checkDeclaredOnce("var",layers,report),checkDeclaredOnce("role",layers,report)
const vars=function resolveVars(layers,given,testPattern,report){const values=new Map
for(const{document:document,settings:settings}of layers)for(const[name,rule]of settings.vars)values.set(name,rule&&resolveVar(name,rule,given,document,testPattern,report))
const own=layers.at(-1)
for(const name of given.keys())values.has(name)||report({code:"INVALID_VAR",message:`the mapping declares no var "${name}"`,hint:(0,suggest.a)(name,[...values.keys()],"Declare it under vars:, or do not pass it."),...own&&{place:own.document.placeOf(["vars"])}})
return values}(layers,givenVars,testPattern,report),roles=new Map,defaults=new Map
let account,hasConflict=!1,regions=[],inherited={}
for(const layer of layers){const{document:document,settings:settings}=layer,text=(path,written,check)=>readText(path,written,check,layer,vars,report),own=text(["account"],settings.account,checkAccount)
void 0!==own&&void 0!==account&&own!==account&&(hasConflict=!0,report({...accountConflict,place:document.placeOf(["account"])})),account=own??account,void 0!==settings.region&&(regions=readRegions(settings.region,text))
for(const[name,role]of readRoles(settings.roles,text))roles.set(name,role)
const region=text(["defaults","region"],settings.defaults?.region,checkRegion),{secret:secret}=settings.defaults??{}
inherited={...inherited,...void 0!==secret&&{secret:secret},...void 0!==region&&{region:region}},defaults.set(layer,inherited)}return{account:hasConflict?void 0:account,regions:regions,roles:roles,vars:vars,defaultsOf:layer=>defaults.get(layer)??{}}}const accountConflict={code:"ACCOUNT_CONFLICT",message:"`account` differs from that of the extended mapping",hint:"Remove one of them, or correct it."}
function checkDeclaredOnce(what,layers,report){const field="var"===what?"vars":"roles",files=new Map
for(const{document:document,settings:settings,file:file}of layers)for(const name of settings[field].keys()){const other=files.get(name)
if(void 0!==other){report({code:"INVALID_FIELD",message:`the ${what} "${name}" is already declared in "${other}"`,hint:"Remove one of them, or rename it.",place:document.placeOfKey([field],name)})}files.set(name,file)}}function readRegions(region,text){return"string"==typeof region?[text(["region"],region,checkRegion)].flatMap(one=>one??[]):region.flatMap((written,index)=>text(["region",index],written,checkRegion)??[])}function readRoles(declared,text){return[...declared].map(([name,fields])=>{const roleArn=text(["roles",name,"role"],fields?.role,checkRole),externalId=text(["roles",name,"external-id"],fields?.["external-id"],checkExternalId)
return[name,void 0===roleArn||void 0!==fields?.["external-id"]&&void 0===externalId?null:{roleArn:roleArn,externalId:externalId}]})}function resolve_settings_matching(pattern,message,hint){return text=>pattern.test(text)?void 0:{message:message,hint:hint}}const checkRegion=text=>(0,suggest_region.D)(text)?void 0:(0,suggest_region.c)(text),checkAccount=resolve_settings_matching(/^\d{12}$/,"the value is not a 12-digit account ID","Write the 12-digit account ID, in quotes."),checkRole=resolve_settings_matching(role_arn_pattern.S,"the value is not the ARN of a role","Write it like arn:aws:iam::123456789012:role/reader."),checkExternalId=resolve_settings_matching(/^[\w+=,.@:/-]{2,1224}$/,"the value is not a valid external ID","Use 2 to 1,224 letters, digits, and _+=,.@:/-.")
function readText(path,written,check,{document:document},vars,report){if(void 0===written)return
const label=`\`${path.join(".")}\``,result=substituteVars(written,vars)
if(!result.ok){if(!result.problem)return
const{offset:offset,message:message,hint:hint}=result.problem
return void report({code:"INVALID_VAR",message:`${label}: ${message}`,hint:hint,place:document.placeIn(path,offset)})}const{text:text}=result.value,problem=check(text)
if(!problem)return text
const hint=foreignPlaceholderHint(text,{vars:vars,variables:new Set})??problem.hint,place=document.placeOf(path)
report({code:"INVALID_FIELD",message:`${label}: ${problem.message}`,hint:hint,place:place})}var derived_names=__nccwpck_require__("src/mapping/names/derived-names"),name_group=__nccwpck_require__("src/mapping/names/name-group")
const blockedInGithubEnv=["NODE_OPTIONS"],setByRunner=[...(0,text_words.yM)("\n    ACTION ACTIONS ACTION_PATH ACTION_REF ACTION_REPOSITORY ACTOR ACTOR_ID API_URL ARTIFACTS\n    ARTIFACTS_LIST BASE_REF ENV EVENT_NAME EVENT_PATH GRAPHQL_URL HEAD_REF JOB OUTPUT PATH REF\n    REF_NAME REF_PROTECTED REF_TYPE REPOSITORY REPOSITORY_ID REPOSITORY_OWNER REPOSITORY_OWNER_ID\n    RETENTION_DAYS RUN_ATTEMPT RUN_ID RUN_NUMBER SERVER_URL SHA STATE STEP_SUMMARY TRIGGERING_ACTOR\n    WORKFLOW WORKFLOW_REF WORKFLOW_SHA WORKSPACE\n  ").map(name=>`GITHUB_${name}`),...(0,text_words.yM)("ARCH DEBUG ENVIRONMENT NAME OS TEMP TOOL_CACHE WORKSPACE").map(name=>`RUNNER_${name}`)]
var spelled_out_names=__nccwpck_require__("src/mapping/names/spelled-out-names")
function nameChecker(policy){const allowed=new Set(policy.allowNames.map(name=>name.toUpperCase())),findSpelledOut=(0,name_group.SG)(spelled_out_names.U),findDerived=(0,name_group.SG)(derived_names.o)
return(name,use)=>{if(!variableNamePattern.test(name))return function invalidName(name){return{code:"INVALID_NAME",message:`"${(0,shorten.m)(name)}" is not a valid variable name`,hint:/[:=]/.test(name)?"Write NAME: reference, with a colon and a space after the name.":nameHint(name)}}(name)
if("elsewhere"===use)return
const upper=name.toUpperCase(),never=policy.forGithubEnv?neverInGithubEnv(name,upper):void 0
if(never)return never
const group=findSpelledOut(name)??("derived"===use?findDerived(name):void 0)
if(!group||allowed.has(upper))return
const input=neverInGithubEnv(name,upper)?`${name} with env-file`:name
return{code:"NAME_REFUSED",message:`"${name}" changes how programs run: it controls ${group.controls}`,hint:`${otherWays[use]}, or allow it with --allow-name ${name} (CLI) or allow-names: ${input} (Action).`}}}const otherWays={"spelled-out":"Choose another name",derived:"Give the include a `name.prefix` of your own, list the names you want in its `only`"}
function neverInGithubEnv(name,upper){if(blockedInGithubEnv.includes(upper))return{code:"NAME_REFUSED",message:`"${name}" cannot be set through GITHUB_ENV: the runner rejects it`,hint:"Set it in the `env:` of the one step that needs it, or use the env-file input."}
if(!setByRunner.includes(upper))return
return{code:"NAME_REFUSED",message:`"${name}" cannot be set through GITHUB_ENV: the runner sets it again for each step`,hint:"Choose another name."}}function partMatcher(entries,test){const known=new Map,matches=variable=>{const part=entries.get(variable.name),result=part&&test(part,variable)
return"template"!==part?.kind||void 0!==result?result??!1:(known.has(part)||(known.set(part,!1),known.set(part,(0,model_mapping.Qp)(part).some(matches))),known.get(part)??!1)}
return matches}function checkTemplates(all,report){for(const{name:name,place:place,literalText:literalText}of all.vars){if(void 0!==literalText&&(all.entries.has(name)||all.varNames.includes(name))){report({code:"INVALID_TEMPLATE",message:`${literalText} is literal text, not a placeholder`,hint:`Write \${${name}}, or $${literalText} for a literal dollar sign.`,place:place})}if(void 0!==literalText||!all.entries.has(name))continue
report({code:"INVALID_TEMPLATE",message:`"${name}" is both a var and a variable of the mapping`,hint:"Rename one of them.",place:place})}!function reportCycles({entries:entries,templates:templates},report){const done=new Set,walk=(template,before)=>{const path=[...before,template],seen=new Set
for(const{name:name,place:place}of(0,model_mapping.Qp)(template)){const part=entries.get(name)
if("template"!==part?.kind||done.has(part)||seen.has(name))continue
seen.add(name)
const start=path.indexOf(part)
if(start<0){walk(part,path)
continue}const cycle=[...path.slice(start),part].map(one=>one.name).join(" \u2192 ")
report({code:"INVALID_TEMPLATE",message:`a template uses itself: ${cycle}`,hint:"Remove one of these placeholders.",place:place})}done.add(template)}
for(const template of templates)done.has(template)||walk(template,[])}(all,report)
const isSecret=partMatcher(all.entries,part=>"template"===part.kind?part.secret:"reference"===part.kind&&!0===part.secret),hintFor=function hintMaker({entries:entries,varNames:varNames,unknown:unknown}){const otherwise="none"===unknown?"List it in `env`, or declare it under vars:.":"List it in `env`, or list it by name in the `only` of its include."
let left=mostSuggestions
return(name,template)=>{left-=1
const known=[...entries.keys(),...varNames].filter(one=>one!==template)
return left<0?otherwise:(0,suggest.a)(name,known,otherwise)}}(all)
for(const template of all.templates){for(const variable of(0,model_mapping.Qp)(template))checkVariable(template,variable,all,hintFor,report)
const secret=!1===template.secret?(0,model_mapping.Qp)(template).find(isSecret):void 0
if(secret){report({code:"INVALID_FIELD",message:`"${template.name}" uses "${secret.name}", which is secret, but has \`secret: false\``,hint:"Remove `secret: false`: a template that uses a secret is secret.",place:template.place})}}}function checkVariable(template,{name:name,place:place},{entries:entries,wrong:wrong,paths:paths,unknown:unknown},hintFor,report){if(entries.has(name)||wrong.has(name))return
const invalid=(message,hint)=>report({code:"INVALID_TEMPLATE",message:`"${template.name}": ${message}`,hint:hint,place:place})
if(paths.has(name)){invalid(`"${name}" holds the path of a file, which a template cannot use`,"Combine them in the command that uses them.")}else if("wrong"!==unknown){const shown=(0,shown_word.o)(name,[...entries.keys()],"field"),what=void 0===shown?"the name in ${\u2026}":`"${shown}"`
invalid("none"===unknown?`${what} is not a variable or var`:`${what} is not a variable that is known before the includes are read`,hintFor(name,template.name))}}const mostSuggestions=50
function mappingWarnings(content,varNames,isWhole){const names=new Set([...varNames,...content.entries.map(({name:name})=>name)]),vars=new Set(varNames),unencodedParts=function unencodedPartFinder(entries){const isUnencodedSecret=partMatcher(entries,(part,{filters:filters})=>!filters.includes("url")&&!filters.includes("base64url")&&("template"===part.kind?void 0:"reference"===part.kind&&!1!==part.secret))
return template=>{const text=template.parts.map(part=>"string"==typeof part?part.replaceAll(mark," "):mark).join(""),isInUrl=new Uint8Array(text.length)
for(const[start,end]of function urlRanges(text,isOneUrl){const urls=[...text.matchAll(/:\/\/([^/?#\s"'`<>]*)[^\s"'`<>]*/g)]
return 0===urls.length?isOneUrl?[[1,text.length]]:[]:urls.flatMap(({0:{length:length},1:authority="",index:index})=>{const start=index+3
return[[start,start+authority.lastIndexOf("@")+1],[start+authority.length,index+length]]})}(text,"url"===template.conversion.type))isInUrl.fill(1,start,end)
const offsets=[...text.matchAll(/\0/g)].map(({index:index})=>index)
return(0,model_mapping.Qp)(template).filter((variable,index)=>isInUrl[offsets[index]??-1]&&isUnencodedSecret(variable))}}(new Map(content.entries.map(entry=>[entry.name,entry])))
return[...(0,model_mapping.Mc)(content).flatMap(entry=>[...literalReference(entry),...foreignPlaceholders(entry,"template"===entry.kind?names:vars),..."template"===entry.kind?unencodedParts(entry).map(variable=>function unencoded(template,{name:name,place:place}){const message=`"${template.name}": "${name}" is secret, and characters such as @ or / in it would break the URL; write \${${name}|url}`
return{message:message,place:place}}(entry,variable)):[]]),...isWhole?unfindableFiles(content):[]]}const foreignPlaceholder=/(?<![$\w{])(?:\{\{?\s*([A-Za-z_]\w*)\s*\}?\}|%([A-Za-z_]\w*)%)/g
function foreignPlaceholders(entry,names){const found=function textsOf(entry){return"literal"===entry.kind?[entry.value]:"reference"===entry.kind?void 0===entry.default?[]:[entry.default]:entry.parts.filter(part=>"string"==typeof part)}(entry).flatMap(text=>[...text.matchAll(foreignPlaceholder)].map(([,inBraces,inPercents=""])=>inBraces??inPercents))
return[...new Set(found)].filter(name=>names.has(name)).map(name=>({message:`"${entry.name}": "${name}" in braces or percent signs is literal text; write \${${name}} if you mean its value`,place:entry.place}))}function unfindableFiles({files:files}){return files.some(({variable:variable})=>variable)?[]:files.map(({content:{name:name,place:place}})=>({message:`"${name}": no variable holds the path of this file; name one with \`env\``,place:place}))}function literalReference(entry){if("reference"===entry.kind)return[]
const text="literal"===entry.kind?entry.value:entry.parts[0]
if("string"!=typeof text||!looksLikeReference(text))return[]
const field="literal"===entry.kind?"value":"template"
return[{message:`"${entry.name}": \`${field}\` is plain text but looks like a reference; use \`from\` to read it`,place:entry.place}]}const mark="\0"
function selectEntries({entries:entries,files:files,includes:includes},{only:only,groups:groups},report){if(0===only.length&&0===groups.length)return{entries:entries,files:files,includes:includes,unselected:[],selectedFromIncludes:[]}
const names=new Set([...entries.map(({name:name})=>name),...files.flatMap(namesOf)]),others=only.filter(name=>!names.has(name))
if(0===includes.length)for(const name of others)report(unknown("variable",name,[...names]))
const known=new Set([...(0,model_mapping.Mc)({entries:entries,files:files}),...includes].flatMap(one=>one.groups))
for(const group of groups)known.has(group)||report(unknown("group",group,[...known]))
const inGroup=one=>one.groups.some(group=>groups.includes(group)),selected=entries.filter(entry=>only.includes(entry.name)||inGroup(entry)),selectedFiles=files.filter(file=>namesOf(file).some(name=>only.includes(name))||inGroup(file.content)),needed=function partsOf(made,entries){const byName=new Map(entries.map(entry=>[entry.name,entry])),needed=new Set,visit=entry=>{if("template"===entry?.kind)for(const{name:name}of(0,model_mapping.Qp)(entry))needed.has(name)||(needed.add(name),visit(byName.get(name)))}
for(const entry of made)visit(entry)
return needed}([...selected,...selectedFiles.map(({content:content})=>content)],entries)
return{entries:entries.flatMap(entry=>selected.includes(entry)?[entry]:needed.has(entry.name)?[{...entry,expose:[]}]:[]),files:selectedFiles,includes:includes.flatMap(include=>inGroup(include)?[include]:others.length>0?[{...include,selected:others}]:[]),unselected:[...entries.filter(entry=>!selected.includes(entry)&&!needed.has(entry.name)),...files.filter(file=>!selectedFiles.includes(file)).flatMap(model_mapping.OL)],selectedFromIncludes:includes.length>0?others:[]}}function namesOf({content:content,variable:variable}){return variable?[content.name,variable.name]:[content.name]}function unknown(what,name,known){const option="group"===what?"group":"only"
if("group"===what&&0===known.length)return{code:"USAGE",message:"the mapping has no groups",hint:"Remove the group, or add `groups` to entries of the mapping."}
const separately=`Repeat --${option} for each name (CLI), or separate the names with white space (Action).`,otherwise=/[,;\s]/.test(name)?separately:"group"===what?`Use one of: ${known.join(", ")}.`:`Select a ${what} of the mapping.`,message=`the mapping has no ${what} "${(0,shorten.m)(name)}" to select`,longer=known.filter(one=>one.toLowerCase().startsWith(name.toLowerCase())),near=(0,suggest.Z)(name,known)??(name.length>2&&1===longer.length?longer[0]:void 0)
return{code:"USAGE",message:message,hint:void 0===near?otherwise:`Did you mean "${near}"?`}}function problemsInOrder(problems,layers){const order=layers.map(({file:file})=>file).reverse(),spot=({place:place})=>`${place?.file}:${place?.line}:${place?.column}`,all=code=>new Map(problems.filter(problem=>problem.code===code).reverse().map(p=>[spot(p),p])),bare=all("NOT_QUOTED"),invalid=all("INVALID_FIELD"),fileOf=({place:place})=>{const index=order.indexOf(place?.file??"")
return index<0?order.length:index}
return problems.filter(problem=>"INVALID_REFERENCE"===problem.code?!bare.has(spot(problem)):"NOT_QUOTED"!==problem.code||!invalid.has(spot(problem))&&bare.get(spot(problem))===problem).sort((a,b)=>fileOf(a)-fileOf(b)||(a.place?.line??0)-(b.place?.line??0)||(a.place?.column??0)-(b.place?.column??0)).map(problem=>{const{document:document}=layers.find(({file:file})=>file===problem.place?.file)??{}
return problem.place&&document?withLookalikeHint(problem,document.restOfLine(problem.place)):problem})}function parseMapping(read,options){const problems=[...read.problems],report=problem=>{problems.push(problem)},layers=read.layers.map(layer=>({...layer,settings:readLayerSettings(layer.document,report)})),main=layers.at(-1)
if(!read.isComplete||!main)throw new src_failure.HR(problemsInOrder(problems,layers))
const mainPlace=main.document.placeOf([]),settings=resolveSettings(layers,options.vars,options.testPattern,report),{account:account,regions:regions,roles:roles,vars:vars,defaultsOf:defaultsOf}=settings,checkName=nameChecker(options)
!function requireEntries(document,report){const top=document.get([])
if(["env","include","files","extends"].some(field=>document.has([field])||"map"===top?.kind&&isMisspelt(field,top,mappingFields.top)))return
const place=document.placeOf(["env"])
report({code:"INVALID_FIELD",message:"`env` is missing",hint:entriesHint,place:place})}(main.document,report)
const variables=new Set(layers.flatMap(({document:document})=>function namesIn(env){return"map"===env?.kind?env.pairs.map(({key:key})=>key):[]}(document.get(["env"])))),contents=layers.map(layer=>{const{document:document}=layer
return readLayerContent({document:document,vars:vars,variables:variables,defaults:defaultsOf(layer),account:account,roles:roles,report:report},checkName)})
for(const{document:document}of layers)for(const problem of unquotedScalarProblems(document))report(problem)
const merged=mergeLayers(contents,report)
if(merged.entries.length+merged.files.length>maxEntries){report({code:"MAPPING_TOO_LARGE",message:`there are more than ${maxEntries} entries`,hint:"Split them into mappings that do not extend each other, and load each by itself.",place:mainPlace})}const varNames=[...vars.keys()]
checkTemplates(function templatesOf(merged,contents,varNames,problems){const areIncludesRight=contents.every(content=>content.areIncludesRight),untilRead=merged.includes.length>0?"until-read":"none"
return{entries:new Map(merged.entries.map(entry=>[entry.name,entry])),templates:(0,model_mapping.Mc)(merged).filter(entry=>"template"===entry.kind),wrong:wrongNames(contents,problems),vars:contents.flatMap(({entries:entries,files:files})=>(0,model_mapping.Mc)({entries:entries.right,files:files.right})).flatMap(entry=>"template"===entry.kind?entry.usedVars:[]),varNames:varNames,paths:new Set(merged.files.flatMap(({variable:variable})=>variable?.name??[])),unknown:areIncludesRight?untilRead:"wrong"}}(merged,contents,varNames,problems),report)
const selected=0===problems.length&&selectEntries(merged,options,problem=>report({...problem,place:mainPlace}))
for(const warning of mappingWarnings(selected||merged,varNames,Boolean(selected)))options.onWarning(warning)
if(!selected||problems.length>0)throw new src_failure.HR(problemsInOrder(problems,layers))
return{file:main.file,...void 0!==account&&{account:account},regions:regions,roles:new Map([...roles].flatMap(([name,role])=>role?[[name,role]]:[])),...selected}}function wrongNames(contents,problems){const hasClash=problems.some(({code:code})=>"NAME_CLASH"===code),wrong=contents.flatMap(({entries:entries,included:included})=>hasClash?[...entries.wrong,...entries.right,...included]:entries.wrong)
return new Set(wrong.map(({name:name})=>name))}var glob=__nccwpck_require__("src/text/glob"),describe_referrer=__nccwpck_require__("src/mapping/model/describe-referrer"),print_reference=__nccwpck_require__("src/mapping/reference/print-reference")
function isAllowed(reference,matches){if("path"in reference)return matches((0,print_reference.n)(reference))
const{key:_,...whole}=reference
return function formsOf(reference){const written=(0,print_reference.n)(reference)
if(!reference.home)return[written]
const name=written.replace(/^arn:[^:]+:(ssm|secretsmanager):[^:]+:\d*:(?:parameter(?=\/)|secret:)/,"$1:")
return[written,"ssm"===reference.store?name:name.replace(/^(secretsmanager:[^:]*)-[A-Za-z0-9]{6}(?=$|:)/,"$1")]}(whole).some(matches)}function requireTrust(what,path,trust,{env:env,cwd:cwd}){if(!trust.isGiven&&"true"===env.GITHUB_ACTIONS&&function isUntrustedWorkspace(eventName){return trusting.has(eventName??"")}(env.GITHUB_EVENT_NAME)&&function isInWorkspace(path,workspace){if(!workspace||!(0,external_node_path_.isAbsolute)(workspace))return!0
const roots=[(0,external_node_path_.resolve)(workspace),realPath(workspace)]
return[...pathsOnTheWay(path),realPath(path)].some(one=>roots.some(root=>isWithin(root,one)))}((0,external_node_path_.resolve)(cwd,path),env.GITHUB_WORKSPACE))throw(0,src_failure.fJ)("UNTRUSTED_WORKSPACE",`${what} is not read in a ${env.GITHUB_EVENT_NAME} workflow: it decides which values the job gets, and a stranger may have written the files in the workspace`,`${function insteadOf(what,{entryPoint:entryPoint}){return"the stand-in file"===what?"Remove "+("Action"===entryPoint?"local-file":"--local"):"Action"===entryPoint?"Write the mapping inline (input mapping)":"Name a mapping outside the workspace, or give it to run, export or check on stdin with -m -"}(what,trust)}; if only your own branches are ever checked out, ${optIn[trust.entryPoint]}.`)}const optIn={Action:"set trust-workspace: true","command line":"add --trust-workspace"}
const mostLinks=40
function pathsOnTheWay(path){const seen=[path]
let links=0
const follow=one=>{const parent=(0,external_node_path_.dirname)(one)
if(parent===one)return one
const place=(0,external_node_path_.join)(follow(parent),(0,external_node_path_.basename)(one))
seen.push(place)
const target=(0,result.N)(()=>(0,external_node_fs_.readlinkSync)(place),void 0)
return void 0===target||links===mostLinks?place:(links+=1,follow((0,external_node_path_.resolve)((0,external_node_path_.dirname)(place),target)))}
return follow(path),seen}var read_input=__nccwpck_require__("src/app/world/read-input"),external_node_buffer_=__nccwpck_require__("node:buffer"),errno_of=__nccwpck_require__("src/output/file/errno-of")
async function read_text_readText(read,codes,what){try{return decodeUtf8(await read(),codes,what)}catch(error){throw unreadableText(error,codes,what)}}function unreadableText(error,{missing:missing,unreadable:unreadable,from:from="the working directory",hint:hint},what){if(error instanceof src_failure.HR)return error
const code=(0,errno_of.U)(error)
return"ENOENT"===code||"ENOTDIR"===code?(0,src_failure.fJ)(missing,`${what} does not exist`,hint??`Correct the path; it is relative to ${from}.`):"ETIMEDOUT"===code?(0,src_failure.fJ)("TIMEOUT",`${what} did not end within the time limit`,"Check the program that writes it, or raise the limit with --timeout or timeout-seconds."):"EFTYPE"===code?(0,src_failure.fJ)(unreadable,`${what} is not a regular file`,"Give the path of a regular file."):"EISDIR"===code?(0,src_failure.fJ)(unreadable,`${what} is a folder`,"Name a file, not a folder."):(0,src_failure.fJ)(unreadable,`${what} cannot be read (${code})`,"Check the path and its permissions.")}function decodeUtf8(bytes,{unreadable:unreadable},what){if(bytes.length<read_input.aB&&!(0,external_node_buffer_.isUtf8)(bytes))throw(0,src_failure.fJ)(unreadable,`${what} is not UTF-8 text`,"Save it as UTF-8.")
const text=external_node_buffer_.Buffer.from(bytes.buffer,bytes.byteOffset,bytes.length).toString()
return text.startsWith("\ufeff")?text.slice(1):text}const defaultMappings=["pipeline-secrets.yml","pipeline-secrets.yaml","pipeline-secrets.json"],inlineMapping="mapping"
async function readMapping(source,{deadline:deadline,trust:trust},world){if("stdin"===source){const{stdinFile:stdinFile}=world
void 0!==stdinFile&&requireTrust("the mapping file",stdinFile,trust,world)
const read=()=>world.readStdin(deadline)
return{text:await read_text_readText(read,mappingCodes,"the mapping on stdin"),file:"<stdin>"}}if("text"in source)return{text:source.text,file:inlineMapping}
void 0===source.file&&requireTrust("the mapping file",".",trust,world)
const file=source.file??function defaultFile(world){const present=defaultMappings.filter(name=>(0,external_node_fs_.existsSync)((0,external_node_path_.join)(world.cwd,name))),[first,...others]=present
if(void 0===first)throw(0,src_failure.fJ)("MAPPING_NOT_FOUND",`the working directory contains no mapping file: no ${(0,text_words.uy)(defaultMappings)}`,checkoutHint(world)??"Create pipeline-secrets.yml, or name the file with -m FILE (CLI) or mapping-file (Action).")
if(0===others.length)return first
throw(0,src_failure.fJ)("MAPPING_AMBIGUOUS",`there is more than one mapping file: ${present.join(", ")}`,"Remove all but one, or name the file with -m FILE (CLI) or mapping-file (Action).")}(world)
requireTrust("the mapping file",file,trust,world)
const codes={...mappingCodes,hint:checkoutHint(world)}
return{text:await read_text_readText(()=>(0,read_input.R5)((0,external_node_path_.resolve)(world.cwd,file),deadline),codes,`the mapping file "${file}"`),file:file}}function checkoutHint({env:env}){const workspace=env.GITHUB_WORKSPACE
if(workspace&&!((0,external_node_fs_.existsSync)(workspace)&&(0,external_node_fs_.readdirSync)(workspace).length>0))return"Check out the repository first, with `uses: actions/checkout@v5` in an earlier step."}const mappingCodes={missing:"MAPPING_NOT_FOUND",unreadable:"MAPPING_UNREADABLE"}
async function checkedMapping(request,world){const{vars:vars,only:only,groups:groups,allowNames:allowNames,forGithubEnv:forGithubEnv,allow:allow,optionNames:optionNames,notify:notify}=request,source=await readMapping(request.mapping,request,world),layers=await async function readLayers(source,readBase){const layers=[],problems=[]
for(let next=source;next;){const{layer:layer,problems:found}=parseLayer(next)
if(problems.push(...found),!layer)break
if(layers.unshift(layer),!layer.document.has(["extends"]))return{layers:layers,problems:problems,isComplete:!0}
next=await findBase(layers,readBase,problem=>{problems.push(problem)})}return{layers:layers,problems:problems,isComplete:!1}}(source,(path,extending)=>async function readBaseMapping(path,extending,{trust:trust},world){const file=(0,external_node_path_.join)((0,external_node_path_.dirname)(extending),path)
requireTrust("a mapping that is extended",file,trust,world)
const codes={...mappingCodes,from:"the folder of the mapping that names it"},what=`the mapping "${file}"`
try{return{text:decodeUtf8((0,read_input.b$)((0,external_node_path_.resolve)(world.cwd,file)),codes,what),file:file}}catch(error){throw unreadableText(error,codes,what)}}(path,extending,request,world)),mapping=parseMapping(layers,{vars:vars,only:only,groups:groups,allowNames:allowNames,forGithubEnv:forGithubEnv,testPattern:world.testPattern,onWarning:({message:message,place:place})=>notify("warning",message,{place:place})})
return function checkAllowed(mapping,patterns,option){if(0===patterns.length)return
const matches=(0,glob.x)(patterns),problems=(0,model_mapping.aH)(mapping).flatMap(referrer=>{const{roleArn:roleArn}=mapping.roles.get(referrer.role??"")??{}
return[...isAllowed(referrer.reference,matches)?[]:["reference"],...void 0===roleArn||matches(roleArn)?[]:["role"]].map(what=>({code:"NOT_ALLOWED",message:`${(0,describe_referrer.X)(referrer)}: the ${what} matches no pattern of ${option}`,hint:`Correct the ${what}, or let the caller allow it with ${option}.`,place:referrer.place}))})
if(problems.length>0)throw new src_failure.HR(problems)}(mapping,allow,optionNames.allow),mapping}var diagnostic=__nccwpck_require__("src/app/request/diagnostic"),store_store=__nccwpck_require__("src/store/store")
async function diagnoseFailures(reads,answers,store){const{accessTo:accessTo}=store
if(!accessTo)return answers
const barren=function barrenScopes(reads,answers){const needed=[...reads.refOf].flatMap(([reader,ref])=>(0,model_mapping.ZK)(reader)?[]:[scopeOf(ref)]),isBarren=scope=>{const some=reads.refs.filter(ref=>scopeOf(ref)===scope).flatMap(ref=>answers.get((0,store_store.XF)(ref))??[])
return some.filter(isMissing).length>1&&some.every(answer=>isMissing(answer)||(0,store_store.GZ)(answer))}
return new Set([...new Set(needed)].filter(isBarren))}(reads,answers),refs=new Map(reads.refs.map(ref=>[(0,store_store.XF)(ref),ref])),diagnose=async(answer,ref)=>{if(!ref)return answer
if((0,store_store.GZ)(answer))return{...answer,access:await accessTo(ref)}
if(!barren.has(scopeOf(ref)))return answer
const{region:region=""}=ref
return{status:"missing",barren:{region:region,regionFrom:reads.regionFrom.get(region)??"",caller:(await accessTo(ref)).caller}}}
return new Map(await Promise.all([...answers].map(async([key,answer])=>[key,await diagnose(answer,refs.get(key))])))}function scopeOf({region:region="",role:role=""}){return`${region}\n${role}`}function isMissing(answer){return"found"===answer.status?(0,store_store.MZ)(answer.value)&&0===answer.value.length:"missing"===answer.status&&void 0===answer.where&&!answer.exists}function acceptedAccounts(mapping,allowed){const{account:account,roles:roles}=mapping
if(0===allowed.length)return void 0===account?[]:[account]
const referrers=(0,model_mapping.aH)(mapping),foreign=referrers.flatMap(referrer=>{const named="home"in referrer.reference?referrer.reference.home?.account:void 0
return void 0===named||allowed.includes(named)?[]:[{what:`${(0,describe_referrer.X)(referrer)}: the ARN's account`,named:named,place:referrer.place}]}),used=new Set(referrers.flatMap(({role:role})=>role??[])),byRole=[...roles].filter(([name])=>used.has(name)).map(([name,{roleArn:roleArn}])=>({what:`the account of the role "${name}",`,named:roleArn.split(":")[4]??""})).filter(({named:named})=>!allowed.includes(named)),problems=[...void 0===account||allowed.includes(account)?[]:[{what:"the mapping's account",named:account}],...byRole,...foreign].map(({what:what,named:named,...rest})=>({code:"ACCOUNT_CONFLICT",message:`${what} "${named}" is not allowed by the caller`,hint:"Correct the mapping, or change allowed-account-ids.",...rest}))
if(problems.length>0)throw new src_failure.HR(problems)
return void 0===account?allowed:[account]}function withOtherRegions(refs,[first,...others]){const movable=refs.filter(ref=>isMovable(ref,first))
return[...refs,...movable.flatMap(ref=>others.map(region=>({...ref,region:region})))]}function isMovable(ref,region){const name="path"in ref?ref.path:"name"in ref?ref.name:ref.id
return ref.region===region&&!name.startsWith("arn:")}var fetch_answers=__nccwpck_require__("src/store/fetch-answers"),parse_secret=__nccwpck_require__("src/mapping/reference/parse-secret")
function localStore({parameters:parameters,secrets:secrets},file){const find=ref=>{if("path"in ref)return{status:"found",value:parametersBelow(parameters,ref)}
const isSecret="id"in ref,names=isSecret?function secretNames({id:id,stage:stage,version:version}){const inArn=/^arn:[^:]+:secretsmanager:[^:]+:\d+:secret:(.+)$/.exec(id)?.[1],names=void 0===inArn?[id]:[inArn.replace(parse_secret.uQ,""),inArn]
return void 0!==version?names.map(one=>`${one}:::${version}`):void 0===stage?names:names.map(one=>`${one}::${stage}`)}(ref):function parameterNames({name:name,selector:selector}){const path=/^arn:[^:]+:ssm:[^:]+:\d*:parameter(\/.+)$/.exec(name)?.[1],names=void 0===path?[name]:[path,path.slice(1)]
return void 0===selector?names:names.map(one=>`${one}:${selector}`)}(ref),values=isSecret?secrets:parameters,name=names.find(one=>values.has(one))??names[0]??"",standIn={under:isSecret?"secretsmanager":"ssm",name:name},value=values.get(name)
return void 0===value?{status:"missing",where:`the stand-in file "${file}"`,standIn:standIn}:{status:"found",value:value,standIn:standIn}}
return{read:async refs=>new Map(refs.map(ref=>[(0,store_store.XF)(ref),find(ref)]))}}function parametersBelow(parameters,{path:path,recursive:recursive}){return[...parameters].filter(([name])=>(name.startsWith(path)||"/"===path&&!name.includes("/"))&&!name.includes(":")).filter(([name])=>recursive||!name.slice(path.length).includes("/")).map(([name,parameter])=>({...parameter,name:name}))}function refusedName(under,name){const prefix=`${under}:`,scheme=/^(?:ssm|secretsmanager):(?=[^:])/.exec(name)?.[0]
if(void 0!==scheme){return{message:`must be a name, without ${scheme} in front`,hint:`Write the name alone, under ${scheme} in this file.`}}if(name.startsWith("arn:")){return{message:"is an ARN, and values are looked up by name",hint:"Write only the name from the ARN, without the region, the account and the random suffix."}}const parsed=(0,parse_reference.F)(prefix+name)
if(!parsed.ok)return{message:`is not the name of a ${kinds[under]}: ${parsed.problem.message}`,hint:parsed.problem.hint}
const{key:key,...whole}=parsed.reference,plain=(0,print_reference.n)(whole).slice(prefix.length)
if(void 0!==key){return{message:"has a key of the JSON in its name",hint:"ssm"===under?`Write ${plain}: '{"KEY": "\u2026"}', with the whole JSON as its value.`:`Write ${plain}: { KEY: "\u2026" }, with the key in its value.`}}return plain===name?void 0:{message:"is never looked up",hint:`Write ${plain}.`}}const kinds={ssm:"parameter",secretsmanager:"secret"},fileLimits={maxKibibytes:1024,maxItems:5e3,tooLargeHint:"Keep only what the mapping names.",startHint:"Write names and values under ssm: and secretsmanager:."}
function isShowableName(name,value){return!parse_local_isEmpty(value)&&/^[\w/.:+=@!-]{1,200}$/.test(name)}const valueHints={ssm:'Write text in quotes, or { type: String, value: "\u2026" }.',secretsmanager:'Write text in quotes, a map of keys and values, or { binary: "base64" }.'}
function readLocalParameter(node){if("text"===node?.kind)return{type:"SecureString",value:node.value}
if("map"!==node?.kind)return notText(node)
if(node.pairs.some(({key:key})=>"type"!==key&&"value"!==key))return"takes only `type` and `value`"
const{type:type="SecureString",value:value}=toData(node)
return"String"!==type&&"StringList"!==type&&"SecureString"!==type?"has a `type` other than String, StringList and SecureString":"string"==typeof value?{type:type,value:value}:"has a `value` that is not a string"}function parse_local_isEmpty(value){return void 0===value||"bare"===value.kind&&""===value.source}function notText(node){return parse_local_isEmpty(node)?"has no value":"is not a string"}function readLocalSecret(node){if("text"===node?.kind)return{text:node.value}
if("map"!==node?.kind)return notText(node)
const{binary:binary}=toData(node)
if(1!==node.pairs.length||void 0===binary)return{text:jsonOf(node)}
return"string"==typeof binary&&Buffer.from(binary,"base64").toString("base64")===binary?{bytes:Buffer.from(binary,"base64")}:"has a `binary` that is not base64"}function jsonOf(node){if("map"===node?.kind)return`{${node.pairs.map(({key:key,value:value})=>`${JSON.stringify(key)}: ${jsonOf(value)}`).join(", ")}}`
if("list"===node?.kind)return`[${node.items.map(jsonOf).join(", ")}]`
return"bare"===node?.kind&&"number"==typeof node.value&&/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(node.source)?node.source:JSON.stringify(node?.value??null)}function regionOf({reference:reference,region:region},{regions:[first]},{given:given,ambient:ambient}){const home="home"in reference?reference.home?.region:void 0
if(void 0!==home)return{region:home,from:"the ARN"}
return void 0!==region?{region:region,from:"`region` in the mapping"}:given??(void 0===first?ambient:{region:first,from:"`region` in the mapping"})}function refOfReferrer(referrer,region){const{reference:reference,role:role}=referrer,where={...void 0!==region&&{region:region},...void 0!==role&&{role:role}}
if("path"in reference)return{...where,path:reference.path,recursive:"recursive"in referrer&&referrer.recursive}
if("ssm"===reference.store){const{name:name,selector:selector}=reference
return{...where,name:name,...void 0!==selector&&{selector:selector}}}const{id:id,stage:stage,version:version}=reference
return{...where,id:id,...void 0!==stage&&{stage:stage},...void 0!==version&&{version:version},...(0,model_mapping.ZK)(referrer)&&{mayBeMissing:!0}}}const services=["ssm","secretsmanager","sts"]
function parseEndpoints({urls:urls,allowHttp:allowHttp,allowHttpOption:allowHttpOption}){const allowed=allowHttp.map(host=>function parseHost(text,option){const[,port]=/^(?:\[[\da-f:.]+\]|[^\s:/?#@[\]\\*]+)(?::(\d+))?$/i.exec(text)??[text,""],url=`http://${text}`
if(""===port||!URL.canParse(url))throw(0,src_failure.fJ)("USAGE",`${option} must be HOST or HOST:PORT`,`Write it like this: ${option} localstack:4566.`)
const{hostname:hostname}=new URL(url)
return{hostname:hostname,...void 0!==port&&{port:portOf(new URL(url))}}}(host,allowHttpOption)),endpoints={}
for(const value of urls){const[,name,url=""]=/^(?:([a-z]+)=)?(.*)$/s.exec(value)??[],service=services.find(known=>known===name)
if(void 0!==name&&!service)throw(0,src_failure.fJ)("USAGE",`"${name}" is not a service with an endpoint`,`Use ${services.map(known=>`${known}=URL`).join(", ")}.`)
checkUrl(url,allowed,allowHttpOption)
for(const one of service?[service]:services)endpoints[one]=url}return endpoints}function portOf({port:port}){return port||"80"}function checkUrl(text,allowed,option){if(!URL.canParse(text))throw(0,src_failure.fJ)("USAGE","an endpoint is not a URL","Write it like this: https://vpce-1.ssm.eu-west-1.vpce.amazonaws.com.")
const url=new URL(text),{protocol:protocol,hostname:hostname,username:username,password:password}=url
if(""!==username||""!==password)throw(0,src_failure.fJ)("USAGE","an endpoint contains a user name or a password","Remove them from the URL.")
if("https:"===protocol)return
if("http:"!==protocol)throw untrusted("is neither https nor http",url,"Use https.")
if(/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))return
if(allowed.some(one=>one.hostname===hostname&&(void 0===one.port||one.port===portOf(url))))return
const hint=`Use https, or allow http to this host with ${option} ${hostname}:${portOf(url)}.`
throw untrusted("is neither https nor http on loopback",url,hint)}function untrusted(problem,{hostname:hostname,port:port},hint){const host=""===port?hostname:`${hostname}:${port}`
return(0,src_failure.fJ)("UNTRUSTED_ENDPOINT",`an endpoint ${problem}: its host is "${host}"`,hint)}const ignoredVariables=["AWS_ENDPOINT_URL","AWS_ENDPOINT_URL_SSM","AWS_ENDPOINT_URL_SECRETS_MANAGER","AWS_ENDPOINT_URL_STS"]
var external_node_os_=__nccwpck_require__("node:os"),is_plain_file=__nccwpck_require__("src/stores/aws/requests/is-plain-file")
async function readProfile(choice,env){const files=function configFiles(env){const folder=(0,external_node_path_.join)(env.HOME||env.USERPROFILE||(0,external_node_os_.homedir)(),".aws")
return[env.AWS_CONFIG_FILE||(0,external_node_path_.join)(folder,"config"),env.AWS_SHARED_CREDENTIALS_FILE||(0,external_node_path_.join)(folder,"credentials")]}(env),isDefault="the default"===choice.from
if(isDefault&&!files.some(file=>(0,external_node_fs_.existsSync)(file)))return
const waiting=files.find(file=>!(0,is_plain_file.D)(file))
if(void 0!==waiting){const hint="Name a regular file in AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE."
throw(0,src_failure.fJ)("INVALID_CREDENTIALS",`the AWS config file "${waiting}" is a pipe or a device`,hint)}const{loadSsoSessionData:loadSsoSessionData,parseKnownFiles:parseKnownFiles}=await Promise.resolve().then(__nccwpck_require__.bind(__nccwpck_require__,"@smithy/core/dist-es/submodules/config/index")),profiles=new Map(Object.entries(await parseKnownFiles({}))),settings=profiles.get(choice.name)
if(void 0!==settings||!isDefault){if(void 0===settings)throw function noProfile({name:name,from:from},known,files){const named=known.filter(one=>!/^(?:sso-session|services)\./.test(one))
return(0,src_failure.fJ)("NO_CREDENTIALS",`there is no profile "${name}" (from ${from}): looked in ${files.map(file=>`"${file}"`).join(" and ")}`,(0,suggest.a)(name,named,"Correct the name, or add the profile with `aws configure`."))}(choice,[...profiles.keys()],files)
return{...choice,settings:settings,profiles:profiles,ssoSessions:new Map(Object.entries(await loadSsoSessionData({})))}}}async function planLoad(mapping,request,{env:env}){const{local:local,optionNames:optionNames,endpointUrls:endpointUrls}=request,endpoints=parseEndpoints({urls:endpointUrls,allowHttp:request.allowHttpEndpoints,allowHttpOption:optionNames.allowHttpEndpoint}),asksAws=void 0===local&&(0,model_mapping.aH)(mapping).length>0,profile=request.profile&&asksAws?await readProfile(request.profile,env):void 0,ignored=function ignoredEndpointsNotice(env,profile,option){const ignored=ignoredVariables.filter(name=>env[name])
if(profile?.settings.endpoint_url&&ignored.push(`endpoint_url in the profile "${profile.name}"`),0===ignored.length||"true"===env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS)return
const are=1===ignored.length?"is":"are"
return`${ignored.join(", ")} ${are} ignored, because only you may choose who gets your credentials; to use another endpoint, give ${option}`}(env,profile,optionNames.endpointUrl)
void 0!==ignored&&0===endpointUrls.length&&request.notify("notice",ignored)
const region=function regionChoice({region:region,optionNames:optionNames,local:local},env,profile){const sources=[[env.AWS_REGION,"AWS_REGION"],[env.AWS_DEFAULT_REGION,"AWS_DEFAULT_REGION"],[profile?.settings.region,`the profile "${profile?.name}"`]],[ambient]=sources.flatMap(([name,from])=>name?[{region:name,from:from}]:[]),given=void 0===region?void 0:{region:region,from:optionNames.region}
return{given:given,ambient:ambient,required:void 0===local}}(request,env,profile),reads=function planReads(mapping,choice){const without=[],refs=new Map,refOf=new Map,regionFrom=new Map
for(const referrer of(0,model_mapping.aH)(mapping)){const{region:region,from:from}=regionOf(referrer,mapping,choice)??{}
void 0===region&&choice.required&&without.push((0,describe_referrer.X)(referrer)),void 0===region||regionFrom.has(region)||regionFrom.set(region,from??"")
const ref=refOfReferrer(referrer,region),key=(0,store_store.XF)(ref);(!refs.has(key)||"id"in ref&&ref.mayBeMissing)&&refs.set(key,ref),refOf.set(referrer,ref)}if(without.length>0)throw(0,src_failure.fJ)("REGION_MISSING",`no AWS region is set for ${(0,text_words.FS)(without)}`,"Set `region:` in the mapping, --region (CLI), aws-region (Action), or AWS_REGION.")
return{refs:[...refs.values()],refOf:refOf,regionFrom:regionFrom,regions:void 0===choice.given?mapping.regions:[]}}(mapping,region)
return function checkRegions({regionFrom:regionFrom},{given:given,required:required}){const used=required?[...regionFrom]:[]
for(const[region,from]of given?[[given.region,given.from],...used]:used){if((0,suggest_region.D)(region))continue
const{message:message,hint:hint}=(0,suggest_region.c)(region,from)
throw(0,src_failure.fJ)("USAGE",message,hint)}}(reads,region),{reads:reads,region:region,profile:profile,endpoints:endpoints}}var write_masks=__nccwpck_require__("src/app/request/write-masks")
async function loadMapping(mapping,request,world,{prepare:prepare,oidc:oidc}={}){const onSecret=text=>{request.masksTo&&(0,write_masks.J)([text],world,request.masksTo)},signIn=await async function signInOf({role:role,local:local},{env:env},onSecret,oidc){if(!role||void 0!==local)return
const{audience:audience,...signIn}=role
return void 0!==audience&&oidc?(await oidc.checkToken(env),{...signIn,token:()=>oidc.requestToken(audience,onSecret)}):signIn}(request,world,onSecret,oidc),plan=await planLoad(mapping,request,world),{reads:reads}=plan,store=0===reads.refOf.size?emptyStore:void 0===request.local?await async function openAws(mapping,{reads:reads,region:region,profile:profile,endpoints:endpoints},request,world,{signIn:signIn,onSecret:onSecret,prepare:prepare}){const{notify:notify}=request,accounts=acceptedAccounts(mapping,request.accounts)
"0"===world.env.NODE_TLS_REJECT_UNAUTHORIZED&&notify("notice",certificatesAreChecked)
const{awsStore:awsStore}=await Promise.all([__nccwpck_require__.e("aws"),__nccwpck_require__.e("aws")]).then(__nccwpck_require__.bind(__nccwpck_require__,"src/stores/aws/aws-store"))
return awsStore({endpoints:endpoints,reads:withOtherRegions(reads.refs,reads.regions),ambient:{profile:profile,env:world.env},signIn:signIn,roles:mapping.roles,onSecret:onSecret,timing:{sleep:world.sleep,random:world.random},deadline:request.deadline.signal,facts:request.facts,onWaiting:()=>{Promise.all([loadNext(),prepare?.()]).catch(()=>{})},accounts:accounts,regions:regionsOfSts(mapping,region),onNotice:message=>notify("notice",message)})}(mapping,plan,request,world,{signIn:signIn,onSecret:onSecret,prepare:prepare}):await async function openLocal(mapping,file,request,world){acceptedAccounts(mapping,request.accounts).length>0&&request.notify("notice","the account is not checked: the values come from a stand-in file")
return localStore(function parseLocal(source,file){const yaml=parseYaml(source,file,fileLimits)
if(!yaml.ok)throw new src_failure.HR(yaml.problems.map(problem=>({...problem,code:"LOCAL_FILE"})))
const{document:document}=yaml,problems=yaml.problems.map(problem=>({...problem,code:"LOCAL_FILE"})),report=(message,hint,place)=>{problems.push({code:"LOCAL_FILE",message:message,hint:hint,place:place})}
for(const{key:name,start:start,value:value}of document.root.pairs)"ssm"!==name&&"secretsmanager"!==name&&report(isShowableName(name,value)?`there is no field "${name}" here`:"there is no such field here",["version","env","extends","include","files","vars"].includes(name)?"This looks like a mapping: give it with -m (CLI) or mapping-file (Action).":/^(?:\/|ssm:|secretsmanager:|arn:)/.test(name)?"Write the name under ssm: or secretsmanager:, indented.":(0,suggest.a)(name,["ssm","secretsmanager"],"Use ssm and secretsmanager."),document.placeAt(start))
const section=(store,read)=>{const values=new Map,map=document.get([store])
if(void 0===map)return values
if("map"!==map.kind)return report(`\`${store}\` must be a map`,"Write a name and a value on each line.",document.placeOf([store])),values
for(const{key:name,start:start,value:node}of map.pairs){const shown=isShowableName(name,node)?`"${name}"`:"this",refused=refusedName(store,name),value=refused?void 0:read(node)
refused?report(`${shown} ${refused.message}`,refused.hint,document.placeAt(start)):"string"==typeof value?report(`${shown} ${value}`,valueHints[store],document.placeAt((node??{start:start}).start)):value&&values.set(name,value)}return values},parameters=section("ssm",readLocalParameter),secrets=section("secretsmanager",readLocalSecret)
if(problems.length>0)throw new src_failure.HR(problems)
return{parameters:parameters,secrets:secrets}}(await function readLocalFile(file,{deadline:deadline,trust:trust},world){return requireTrust("the stand-in file",file,trust,world),read_text_readText(()=>(0,read_input.R5)((0,external_node_path_.resolve)(world.cwd,file),deadline),{missing:"LOCAL_FILE",unreadable:"LOCAL_FILE",hint:checkoutHint(world)},`the stand-in file "${file}"`)}(file,request,world),file),file)}(mapping,request.local,request,world),fallback=function fallbackStore(store,regions){const read=async(refs,[region,...others])=>{const answers=new Map(await store.read(refs)),down=refs.filter(ref=>isMovable(ref,region)&&function isOutage(answer){return"failed"===answer?.status&&!0===answer.outage}(answers.get((0,store_store.XF)(ref)))),[next]=others
if(void 0===next||0===down.length)return answers
const moved=ref=>({...ref,region:next}),elsewhere=await read(down.map(moved),others)
for(const ref of down){const answer=elsewhere.get((0,store_store.XF)(moved(ref)))
answer&&answers.set((0,store_store.XF)(ref),answer)}return answers}
return{...store,read:refs=>read(refs,regions)}}(store,reads.regions),answers=await diagnoseFailures(reads,await(0,fetch_answers.cE)(reads.refs,fallback),fallback),{loadValues:loadValues}=await loadNext()
return loadValues(mapping,reads,answers,nameChecker(request),world.testPattern)}const loadNext=()=>__nccwpck_require__.e("values").then(__nccwpck_require__.bind(__nccwpck_require__,"src/load/load-values")),emptyStore={read:async()=>new Map}
const certificatesAreChecked="NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked; to trust your own certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file"
function regionsOfSts({regions:regions},{given:given,ambient:ambient}){return given?[given.region]:regions.length>0||!ambient||!(0,suggest_region.D)(ambient.region)?regions:[ambient.region]}var report_failure=__nccwpck_require__("src/app/request/report-failure"),run_facts=__nccwpck_require__("src/store/run-facts")
function startDeadline(seconds){const milliseconds=Math.ceil(1e3*seconds),start=performance.now(),end=start+milliseconds
return{signal:AbortSignal.timeout(milliseconds),remaining:()=>Math.max(1,Math.ceil(end-performance.now())),elapsed:()=>performance.now()-start}}var role_arn=__nccwpck_require__("src/auth/role-arn")
const maxLength=64
function sessionName(repository,runId){const[run="",name=""]=[runId,repository].map((text="")=>text.replace(/[^\w+=,.@-]+/g,"-").replace(/^-+|-+$/g,"")),room=maxLength-(""===run?0:run.length+1),full=[room>0?name.slice(-room).replace(/^-+/,""):"",run.slice(0,maxLength)].filter(part=>""!==part).join("-")
return full.length>=2?full:"pipeline-secrets"}var formats=__nccwpck_require__("src/output/format/formats")
function readAll(parts){const problems=[],read=Object.entries(parts).map(([name,part])=>{try{return[name,part()]}catch(error){if(!(error instanceof src_failure.HR))throw error
return problems.push(...error.problems),[name,void 0]}})
if(problems.length>0)throw new src_failure.HR(problems)
return Object.fromEntries(read)}function notPair(pair,what){const[,before=pair]=/^([^:=]*)[:=]/.exec(pair)??[],name=(0,shown_word.o)(before,[],"word")
return(0,src_failure.fJ)("USAGE",void 0===name?`${what} must have the form NAME=VALUE`:`${what} must give "${name}" a value after =`,`Write it like this: ${name??"stage"}=prod.`)}const parse_option_synonyms=new Map([...["yes","on","1","y","enabled"].map(word=>[word,"true"]),...["no","off","0","n","disabled"].map(word=>[word,"false"]),...["bash","shell","posix","zsh"].map(word=>[word,"sh"]),...["env",".env","env-file"].map(word=>[word,"dotenv"]),...["pwsh","ps1"].map(word=>[word,"powershell"]),...["gha","github-actions","github_env"].map(word=>[word,"github"])])
function parseChoice(given,words,what){const word=void 0===given||""===given?words[0]:words.find(known=>known===given)
if(void 0!==word)return word
const written=given??"",meant=words.find(known=>known===parse_option_synonyms.get(written.toLowerCase())),shown=void 0===meant?(0,shown_word.o)(written,words,"word"):written
throw(0,src_failure.fJ)("USAGE",`${what} ${void 0===shown?`is not one of ${words.join(", ")}`:`cannot be "${shown}"`}`,void 0===meant?(0,suggest.a)(written,words,`Use ${(0,text_words.uy)(words)}.`):`Use ${meant}.`)}const withUnit=[[/^(\d{1,5}) ?(?:s|secs?|seconds?)$/i,1],[/^(\d{1,5}) ?(?:m|mins?|minutes?)$/i,60],[/^(\d{1,5}) ?(?:h|hours?)$/i,3600]]
function parseSeconds(given,otherwise,what,{least:least,most:most}={least:0,most:3600}){if(void 0===given||""===given)return otherwise
const value=/^\d{1,5}(\.\d+)?$/.test(given)?Number(given):Number.NaN
if(value>0&&value>=least&&value<=most)return value
const[meant]=withUnit.flatMap(([pattern,unit])=>{const inSeconds=Number(pattern.exec(given)?.[1])*unit
return inSeconds>=Math.max(least,1)&&inSeconds<=most?[inSeconds]:[]}),shown=/^\d{1,5}(\.\d+)? ?[a-z]{0,7}$/i.test(given)?given:(0,shown_word.o)(given,[],"word")
throw(0,src_failure.fJ)("USAGE",`${what} must be a number of seconds ${least>0?`from ${least} to`:"greater than 0 and up to"} ${most}${void 0===shown?"":`, not "${shown}"`}`,void 0===meant?`Write a number, as in ${otherwise}.`:`Did you mean "${meant}"?`)}const envFileFormats=formats.E.filter(name=>"names"!==formats.D[name].holds)
function readActionInputs(env){const text=name=>env[`INPUT_${name.toUpperCase()}`]?.trim()||void 0,split=(name,separator)=>(text(name)??"").split(separator).map(part=>part.trim()).filter(Boolean),words=name=>split(name,/[\s,]+/),lines=name=>split(name,/\n/),choice=(name,known)=>parseChoice(text(name),known,`the input ${name}`),flag=name=>"true"===parseChoice(text(name)?.toLowerCase(),["false","true"],`the input ${name}`),inline=text("mapping"),file=text("mapping-file"),named=file===defaultMappings[0]?void 0:file,envFile=text("env-file")
return{...readAll({vars:()=>function parsePairs(pairs,what){const values=new Map
for(const pair of pairs){const equals=pair.indexOf("="),name=pair.slice(0,Math.max(0,equals)).trim()
if(!varNamePattern.test(name))throw notPair(pair,what)
if(values.has(name))throw(0,src_failure.fJ)("USAGE",`${what} gives "${name}" twice`,"Keep one of them.")
values.set(name,pair.slice(equals+1))}return values}(lines("vars"),"the input vars"),accounts:()=>function accountInput(accounts){const wrong=accounts.find(id=>!/^\d{12}$/.test(id))
if(void 0===wrong)return accounts
const shown=/^[\d-]{9,16}$/.test(wrong)?`"${wrong}"`:"a word"
throw(0,src_failure.fJ)("USAGE",`the input allowed-account-ids contains ${shown}, which is not an AWS account ID`,"Write the twelve digits of each ID without hyphens, in quotes.")}(words("allowed-account-ids")),overwrite:()=>flag("overwrite"),envFileFormat:()=>choice("env-file-format",envFileFormats),shortSecrets:()=>choice("short-secrets",["warn","error"]),role:()=>function roleInput(text,env){const audience=text("audience"),{roleArn:roleArn,name:name,...session}=readAll({roleArn:()=>function roleArnInput(roleArn){void 0!==roleArn&&(0,role_arn.Cz)(roleArn,"the input role-to-assume")
return roleArn}(text("role-to-assume")),name:()=>function sessionNameInput(name){if(void 0===name||/^[\w+=,.@-]{2,64}$/.test(name))return name
throw(0,src_failure.fJ)("USAGE","the input role-session-name is not a valid session name","Use 2 to 64 letters, digits and +=,.@-_.")}(text("role-session-name")),durationSeconds:()=>function durationInput(given){const range={least:role_arn.X7,most:43200}
return Math.floor(parseSeconds(given,role_arn.X7,"the input role-duration-seconds",range))}(text("role-duration-seconds")),policy:()=>parseChoice(text("session-policy"),["derived","off"],"the input session-policy")})
return void 0===roleArn?void 0:{...session,roleArn:roleArn,audience:audience??defaultAudience(roleArn),sessionName:name??sessionName(env.GITHUB_REPOSITORY,env.GITHUB_RUN_ID)}}(text,env),onMissingCredentials:()=>choice("on-missing-credentials",["fail","skip"]),trust:()=>({isGiven:flag("trust-workspace"),entryPoint:"Action"}),summary:()=>void 0===env.INPUT_SUMMARY||flag("summary"),timeoutSeconds:()=>parseSeconds(text("timeout-seconds"),60,"the input timeout-seconds")}),mapping:void 0===inline?{file:named}:{text:inline},ignoresMappingFile:void 0!==inline&&void 0!==named,only:words("only"),groups:words("group"),region:text("aws-region"),profile:void 0,allow:lines("allow"),allowNames:words("allow-names"),forGithubEnv:void 0===envFile,envFile:envFile,endpointUrls:lines("endpoint-url"),allowHttpEndpoints:words("allow-http-endpoint"),local:text("local-file"),masksTo:"stdout",optionNames:{allow:"allow",region:"aws-region",endpointUrl:"endpoint-url",allowHttpEndpoint:"allow-http-endpoint"}}}var annotations=__nccwpck_require__("src/app/action/annotations"),append_to_runner_files=__nccwpck_require__("src/output/file/append-to-runner-files")
function escapeHtml(text){return text.replace(/[&<>"'`*_[\]|\\~@:#]/g,character=>`&#${character.charCodeAt(0)};`)}function textHtml(text,limit){return escapeHtml((0,printable.g)(text,limit)).replace(/&#(?:35|58|64);/g,"$&<wbr>")}function codeHtml(text){return`<code>${textHtml(text)}</code>`}function messageHtml(text){return(0,printable.g)(text,diagnostic.qk).split(/`([^`]+)`/).map((part,index)=>index%2==1?codeHtml(part):textHtml(part,diagnostic.qk)).join("")}function linkedHtml(name,place,linkPlace){const url=place&&linkPlace(place)
return void 0===url?codeHtml(name):`<a href="${escapeHtml(url)}">${codeHtml(name)}</a>`}function namesHtml(names,most=names.length){return fitHtml(names.map(name=>`${name} `),{bytes:8e4,pieces:most},left=>`\u2026 and ${left} more`).trim()}function detailsHtml(title,body,isOpen=!1){return`<details${isOpen?" open":""}><summary>${title}</summary>${body}</details>`}function tableHtml(head,rows,bytes){const rowHtml=(tag,cells)=>`<tr>${cells.map(cell=>`<${tag}>${cell}</${tag}>`).join("")}</tr>`,body=fitHtml(rows.map(cells=>rowHtml("td",cells)),{bytes:bytes},left=>`<tr><td colspan="${head.length}">\u2026 and ${left} more</td></tr>`)
return`<table>${head.length>0?rowHtml("th",head):""}${body}</table>`}function fitHtml(all,room,rest){const{bytes:bytes,pieces:pieces=all.length}=room
let used=0
const fitting=all.slice(0,pieces).filter(piece=>(used+=Buffer.byteLength(piece),used<=bytes)),left=all.length-fitting.length
return fitting.join("")+(left>0?rest(left):"")}function notSetHtml(mapping,linkPlace){const nothing="Nothing was handed over to the job."
if(!mapping)return`<p>${nothing}</p>`
const{entries:entries,files:files,includes:includes}=mapping,set=entries.filter(({expose:expose})=>expose.length>0),items=[...[...set,...files.map(({content:content})=>content)].map(({name:name,place:place})=>({name:name,place:place})),...includes.map(({reference:reference,place:place})=>({name:(0,print_reference.n)(reference),place:place}))]
if(0===items.length)return`<p>${nothing}</p>`
return detailsHtml(`${nothing} It would have received ${(0,text_words.WN)([[set.length+files.filter(({variable:variable})=>variable).length,"variable"],[files.length,"file"],[includes.length,"include"]])}.`,`<p>${namesHtml(items.map(({name:name,place:place})=>linkedHtml(name,place,linkPlace)))}</p>`)}const mostNames=60,isSet=({expose:expose})=>expose.length>0
function statusOf(value){const{secret:secret,secretKeys:secretKeys}=value,shown=secret?"masked"+(secretKeys?" in part":""):"public"
return isSet(value)?shown:`${shown}, only for templates`}function summaryBody(report,linkPlace){const{request:request,result:result,mapping:mapping,notes:notes}=report,{title:title,parts:parts}="failure"in result?function summaryOfFailure(failure,mapping,linkPlace){const{shown:shown,rest:rest}=(0,diagnostic.a1)(failure.problems),hasPlaces=shown.some(({place:place})=>place),rows=shown.map(({code:code,message:message,hint:hint,place:place})=>[codeHtml(code),[message,hint].flatMap(text=>void 0===text?[]:messageHtml(text)).join("<br>"),...hasPlaces?[place?linkedHtml(`${place.file}:${place.line}`,place,linkPlace):""]:[]])
return{title:"\u274c pipeline-secrets failed",parts:[tableHtml(["Code","Problem",...hasPlaces?["Place"]:[]],rows,25e4),rest&&`<p>${rest.trim()}</p>`,failure.isRestored?notSetHtml(mapping,linkPlace):""]}}(result.failure,mapping,linkPlace):function summaryOfLoaded(loaded,mapping,envFile,linkPlace){const{values:values,files:files,skipped:skipped}=loaded,set=values.filter(isSet),places=new Map(mapping&&(0,model_mapping.Mc)(mapping).map(({name:name,place:place})=>[name,place])),nameHtml=({name:name,place:place=places.get(name)})=>linkedHtml(name,place,linkPlace),rows=[["masked",set.filter(({secret:secret})=>secret).map(nameHtml)],["public",set.filter(({secret:secret})=>!secret).map(nameHtml)],["in files",files.map(({content:content,variable:variable})=>`${nameHtml(content)}${void 0===variable?"":` (${codeHtml(variable)})`}`)],["skipped",skipped.map(nameHtml)],["env file",void 0===envFile?[]:[codeHtml(envFile)]]].filter(([,names])=>names.length>0),contents=(0,text_words.WN)([[set.length+files.filter(({variable:variable})=>void 0!==variable).length,"variable"],[files.length,"file"]]),title=`${""===contents?"\u26aa":"\u2705"} pipeline-secrets: ${contents||"nothing was loaded"}`
if(0===rows.length)return{title:title,parts:[]}
const sources=[...values.map(value=>({...value,status:statusOf(value)})),...files.map(({content:content})=>({...content,status:"in a file"})),...skipped.map(one=>({...one,version:void 0,status:"missing and optional"}))].map(one=>{return[nameHtml(one),codeHtml(one.source),(version=one.version,void 0===version?"":codeHtml(version.slice(0,8))),one.status]
var version})
return{title:title,parts:[tableHtml([],rows.map(([what,names])=>[what,namesHtml(names,mostNames)]),Number.POSITIVE_INFINITY),detailsHtml("Sources and versions",tableHtml(["Name","Source","Version","Status"],sources,25e4))]}}(result.loaded,mapping,request?.envFile,linkPlace)
return`${[`<h3>${title}</h3>`,request&&factsHtml(request),...parts,notesHtml(notes,0===parts.length)].filter(Boolean).join("\n")}\n`}function factsHtml({facts:facts,deadline:deadline,local:local}){const milliseconds=deadline.elapsed(),{accounts:accounts,roles:roles,regions:regions,requests:requests}=facts,parts=[...void 0===local?[]:[`Values from ${codeHtml(local)}`],...[...accounts].map(account=>`Account ${codeHtml(account)}`),...[...roles].map(arn=>codeHtml((0,role_arn.i6)(arn))),...[...regions].map(region=>codeHtml(region)),...requests>0?[(0,text_words.WN)([[requests,"request"]])]:[],`${(milliseconds/1e3).toFixed(milliseconds<1e3?2:1)} s`]
return`<p>${parts.join(" \xb7 ")}</p>`}function notesHtml(notes,isOpen){if(0===notes.length)return""
const countOf=level=>notes.filter(note=>note.level===level).length
return detailsHtml((0,text_words.WN)([[countOf("warning"),"warning"],[countOf("notice"),"notice"]]),`<ul>${fitHtml(notes.map(({message:message})=>`<li>${messageHtml(message)}</li>`),{bytes:1e5},count=>`<li>\u2026 and ${count} more</li>`)}</ul>`,isOpen)}function writeSummary(report,world){const{request:request}=report,{GITHUB_STEP_SUMMARY:path,INPUT_SUMMARY:INPUT_SUMMARY=""}=world.env,isWanted=request?.summary??"false"!==INPUT_SUMMARY.trim().toLowerCase()
if(!path||!isWanted)return
const{RUNNER_TEMP:runnerTemp}=world.env
try{const bytes=Buffer.from(summaryBody(report,function placeLinker({env:env,cwd:cwd},source){const isInline="object"==typeof source&&"text"in source,{GITHUB_SERVER_URL:GITHUB_SERVER_URL,GITHUB_REPOSITORY:GITHUB_REPOSITORY,GITHUB_SHA:GITHUB_SHA,GITHUB_WORKSPACE:workspace}=env,page=`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
return workspace&&/^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/blob\/[\da-f]{40,64}$/.test(page)?({file:file,line:line})=>{const path=(0,external_node_path_.resolve)(cwd,file)
if(isInline&&file===inlineMapping||!isWithin((0,external_node_path_.resolve)(workspace),path))return
const parts=(0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace),path).split(external_node_path_.sep)
return`${page}/${parts.map(encodeURIComponent).join("/")}#L${line}`}:()=>{}}(world,request?.mapping)));(0,append_to_runner_files.V)([{label:"GITHUB_STEP_SUMMARY",path:path,bytes:bytes}],{runnerTemp:runnerTemp})}catch{try{world.writeOut((0,annotations.w7)("warning","the job summary could not be written; nothing else is affected"))}catch{}}}async function runAction(world){const notes=[]
let request,mapping
const summarize=result=>writeSummary({request:request,mapping:mapping,result:result,notes:notes},world)
try{request=function startRequest(options,notify){return{...options,notify:notify,facts:(0,run_facts.f)(),deadline:startDeadline(options.timeoutSeconds)}}(readActionInputs(world.env),(severity,message,about)=>{"info"===severity&&world.writeOut((0,diagnostic.oO)([{severity:severity,message:message}],"text")),"info"!==severity&&"verbose"!==severity&&(world.writeOut((0,annotations.w7)(severity,message,about?.place)),notes.push({level:severity,message:message}))})
const{envFile:envFile,deadline:deadline,notify:notify}=request
request.ignoresMappingFile&&notify("notice","the input mapping-file is ignored, because the input mapping is also set"),mapping=await checkedMapping(request,world),(0,check_outputs.n)(mapping.entries),void 0!==envFile&&function checkLocation(path,options={}){const{override:override,timeoutMs:timeoutMs,isIgnored:isIgnored=gitIgnores}=options,folder=realPath((0,external_node_path_.dirname)((0,external_node_path_.resolve)(path))),workTrees=workTreesAround(folder)
if(0!==workTrees.length&&!isIgnored((0,external_node_path_.join)(folder,(0,external_node_path_.basename)((0,external_node_path_.resolve)(path))),workTrees,timeoutMs))throw(0,src_failure.fJ)("UNSAFE_PATH",`"${(0,printable.g)(path)}" is inside a git repository that does not ignore it: a commit could include the values`,`Write outside the repository, for example to "$(mktemp)", or add the path to .gitignore and remove it from git${override?`; ${override} skips this check`:""}.`)}((0,absolute_path.H)(world.cwd,envFile),{timeoutMs:deadline.remaining()})
const notice=(0,platform.E8)(world.env)
void 0!==notice&&notify("notice",notice)
const loaded=await async function loadOrSkip(mapping,request,world){try{return await loadMapping(mapping,request,world,{prepare:loadHandOver,oidc:{checkToken:checkToken,requestToken:requestToken}})}catch(error){if(!(error instanceof src_failure.HR)||error.problems.some(({code:code})=>"NO_CREDENTIALS"!==code))throw error
const failure=await async function withReason(failure,env){return await isFork(env)?new src_failure.HR([tokenProblems.fork]):failure}(error,world.env)
if("fail"===request.onMissingCredentials)throw failure
return request.notify("notice",`nothing is loaded: ${failure.problems[0]?.message}`),{values:[],files:[],skipped:[],warnings:[]}}}(mapping,request,world),{handOver:handOver}=await loadHandOver()
for(const message of handOver(loaded,request,world))notes.push({level:"warning",message:message})
return summarize({loaded:loaded}),0}catch(error){const failure=(0,report_failure.h)(error,"1"===world.env.RUNNER_DEBUG)
try{world.writeOut((0,annotations.rb)(failure)),failure.isRestored&&world.writeOut("Nothing was handed over to the job.\n")}catch{}return summarize({failure:failure}),failure.exitStatus}}const loadHandOver=()=>__nccwpck_require__.e("values").then(__nccwpck_require__.bind(__nccwpck_require__,"src/app/action/hand-over"))}
),
"src/app/guards/check-outputs":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{n:()=>checkOutputs})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure")
const ownOutputs=["names","count","env-file"]
function checkOutputs(exposed){const problems=exposed.filter(({name:name,expose:expose})=>expose.includes("output")&&ownOutputs.includes(name.toLowerCase())).map(({name:name,place:place})=>({code:"NAME_CLASH",message:`"${name}" is an output of the Action itself`,hint:"Choose another name for the output.",place:place}))
if(problems.length>0)throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(problems)}}
),
"src/app/request/diagnostic":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{Bp:()=>errorsOf,oO:()=>formatDiagnostics,qk:()=>longestMessage,Z9:()=>placeText,a1:()=>shownProblems})
var printable=__nccwpck_require__("src/text/printable"),words=__nccwpck_require__("src/text/words")
const longestList=2500
function joined({code:code,place:place},{message:message,hint:hint},group){const causes=group.flatMap(({cause:cause})=>cause??[]),asked=[...new Set(causes.map(cause=>cause.asked))],subjects=function listed(names){let shown=""
for(const[index,name]of names.entries()){const next=""===shown?name:`${shown}, ${name}`
if(next.length>longestList)return`${shown} and ${names.length-index} more`
shown=next}return shown}(causes.map(({subject:subject})=>subject))
return{code:code,message:message({count:group.length,subjects:subjects,asked:(0,words.FS)(asked)}),hint:hint,place:1===asked.length?place:void 0}}const longestMessage=4e3,mostShown=100
function errorsOf(problems){return problems.map(problem=>({severity:"error",...problem}))}function shownProblems(all){const problems=function groupByCause(problems){const groups=new Map
for(const[index,problem]of problems.entries()){const key=problem.cause?`${problem.code}\n${problem.cause.key}`:String(index)
groups.set(key,[...groups.get(key)??[],problem])}return[...groups.values()].flatMap(group=>{const[first]=group
return first?.cause&&group.length>1?[joined(first,first.cause,group)]:group})}(all),left=problems.length-mostShown
return{shown:problems.slice(0,mostShown),rest:left>0?`\u2026 and ${left} more problems\n`:""}}function formatDiagnostics(diagnostics,form){return diagnostics.flatMap((diagnostic,index)=>{if("json"===form)return[jsonLine(diagnostic)]
const paint="text"===form?plain:colored,next=diagnostics[index+1],{code:code,hint:hint}=diagnostic,isShared=next?.code===code&&next?.hint===hint,line=function textLine({severity:severity,code:code,message:message,place:place},paint){const label="info"===severity?"pipeline-secrets":severity,start=`${paint(placeText(place),"bold")}${paint(`${label}:`,styleOf[severity])}`,end=void 0===code?"":` ${paint(`[${code}]`,"dim")}`
return`${start} ${(0,printable.g)(message,longestMessage)}${end}`}(diagnostic,paint)
return void 0===hint||isShared?[line]:[line,`  ${paint("hint:","cyan")} ${(0,printable.g)(hint,longestMessage)}`]}).map(line=>`${line}\n`).join("")}function placeText(place){return place?`${(0,printable.g)(place.file)}:${place.line}:${place.column}: `:""}const styles={bold:"1",dim:"2",red:"1;31",green:"1;32",yellow:"1;33",cyan:"1;36"},styleOf={error:"red",warning:"yellow",notice:"cyan",info:"green",verbose:"dim"},plain=text=>text,colored=(text,style)=>""===text?"":`\x1b[${styles[style]}m${text}\x1b[0m`
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
"src/app/request/write-masks":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{J:()=>writeMasks})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure"),_output_format_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/output/format/workflow-command")
function writeMasks(masks,world,target){if(0===masks.length)return
const text=[...masks].sort((a,b)=>b.length-a.length).map(mask=>`${(0,_output_format_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.e)(mask)}\n`).join(""),[isDiscarded,write]="stdout"===target?[world.stdoutIsDiscarded,world.writeOut]:[world.stderrIsDiscarded,world.writeErrInFull]
try{if(isDiscarded)throw notWritten(target)
write(text)}catch{throw notWritten(target)}}function notWritten(target){return(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("MASK_FAILED",`the masks could not be written to ${target}, so nothing was handed over`,`Do not redirect ${target}: the runner reads the masks from it.`)}}
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
var external_node_net_=__nccwpck_require__("node:net"),external_node_fs_=__nccwpck_require__("node:fs"),external_node_util_=(__nccwpck_require__("node:timers/promises"),__nccwpck_require__("node:util"))
const pieceSize=65536;(0,external_node_util_.promisify)(external_node_fs_.read)
function readPipe(descriptor){const buffer=Buffer.allocUnsafeSlow(pieceSize)
let arrived=()=>{}
const socket=new external_node_net_.Socket({fd:descriptor,readable:!0,writable:!1,onread:{buffer:buffer,callback:size=>(arrived(size),!1)}})
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
"src/auth/certificate-reason":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{M:()=>certificateRefusal,a:()=>certificateReason})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure"),_store_describe_answer_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/store/describe-answer")
const reasons=[["it has expired",/^CERT_HAS_EXPIRED$/,/certificate has expired/i],["it is not valid yet",/^CERT_NOT_YET_VALID$/,/certificate is not yet valid/i],["it is for another host name",/^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,/does not match certificate's altnames|hostname mismatch/i],["it has been revoked",/^CERT_REVOKED$/,/certificate revoked/i],["it is not from an authority that this machine trusts",/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET_ISSUER_CERT(?:_LOCALLY)?|VERIFY_LEAF_SIGNATURE)|CERT_UNTRUSTED)$/,/self[- ]signed certificate|unable to verify the first certificate|unable to get (?:local )?issuer certificate|certificate not trusted/i],["it is not valid",/^(?:CERT_(?:SIGNATURE_FAILURE|CHAIN_TOO_LONG|REJECTED)|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|(?:EE|CA)_(?:KEY_TOO_SMALL|MD_TOO_WEAK)|UNABLE_TO_(?:DECRYPT_CERT_SIGNATURE|DECODE_ISSUER_PUBLIC_KEY)|ERROR_IN_CERT_NOT_(?:BEFORE|AFTER)_FIELD)$/,/certificate signature failure|certificate chain too long|invalid CA certificate|unsuitable certificate purpose|certificate rejected|(?:EE|CA) certificate key too weak/i]]
function certificateReason(error){if("object"!=typeof error||null===error)return
const{code:code="",message:message=""}=error,found=reasons.find(([,codes,messages])=>codes.test(String(code))||messages.test(String(message)))
return found?.[0]}function certificateRefusal(what,error){const reason=certificateReason(error)
if(void 0===reason)return
const message=`${what}: the server's certificate is refused (${reason})`
return(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("UNTRUSTED_CERTIFICATE",message,_store_describe_answer_js__WEBPACK_IMPORTED_MODULE_1__.S7.UNTRUSTED_CERTIFICATE)}}
),
"src/auth/platform":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function detectPlatform(env){return"true"===env.GITHUB_ACTIONS?"github":env.CODEBUILD_BUILD_ID?"codebuild":"elsewhere"}function platformNotice(env){return"true"===env.GITHUB_ACTIONS&&env.CODEBUILD_BUILD_ID?"this is a GitHub Actions job on a CodeBuild-hosted runner: the rules for GitHub Actions apply":void 0}__nccwpck_require__.d(__webpack_exports__,{E8:()=>platformNotice,kE:()=>signInHint})
const pairs=[["AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY"],["AWS_WEB_IDENTITY_TOKEN_FILE","AWS_ROLE_ARN"]]
function signInHint(env){const half=pairs.find(([one,other])=>Boolean(env[one])!==Boolean(env[other]))
if(half){const[one,other]=half,[set,unset]=env[one]?[one,other]:[other,one]
return`${set} is set without ${unset}: set both, or neither.`}return env.SUDO_USER&&"github"!==detectPlatform(env)?"`sudo` drops AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and similar variables: run without it, or use `sudo -E`. --local FILE runs without AWS.":{github:"Set role-to-assume, with `permissions: { id-token: write, contents: read }` on the job, or run aws-actions/configure-aws-credentials first; local-file (Action) or --local FILE (CLI) runs without AWS.",codebuild:"Give the project a service role; `sudo` and `docker build` lose it unless you pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on. --local FILE runs without AWS.",elsewhere:"Name a profile with --profile or AWS_PROFILE (`aws configure` makes one), pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on into a container, or use --local FILE to run without AWS."}[detectPlatform(env)]}}
),
"src/auth/role-arn":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{Cz:()=>checkRoleArn,X7:()=>shortestSession,i6:()=>principalOf,lh:()=>checkRolePartition})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure"),_mapping_reference_partition_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/mapping/reference/partition"),_mapping_reference_role_arn_pattern_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__("src/mapping/reference/role-arn-pattern"),_text_shown_word_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/text/shown-word")
const shortestSession=900
function checkRoleArn(text,what){if(_mapping_reference_role_arn_pattern_js__WEBPACK_IMPORTED_MODULE_3__.S.test(text))return
const shown=/^arn:aws[a-z-]*:[\w:/.-]{0,120}$/.test(text)?text:(0,_text_shown_word_js__WEBPACK_IMPORTED_MODULE_2__.o)(text,[],"word")
throw(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("USAGE",`${what} is not the ARN of a role${void 0===shown?"":`: "${shown}"`}`,"Write it like this: arn:aws:iam::123456789012:role/ci.")}function checkRolePartition(roleArn,refs){const[,partition=""]=roleArn.split(":"),foreign=refs.find(({region:region})=>void 0!==region&&(0,_mapping_reference_partition_js__WEBPACK_IMPORTED_MODULE_1__.i)(region)!==partition)
if(void 0!==foreign?.region&&(0,_mapping_reference_partition_js__WEBPACK_IMPORTED_MODULE_1__.O)(partition))throw(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("USAGE",`the role "${roleArn}" is in the partition "${partition}", and the region ${foreign.region} is in "${(0,_mapping_reference_partition_js__WEBPACK_IMPORTED_MODULE_1__.i)(foreign.region)}"`,"Correct the role or the region.")}function principalOf(arn){return arn.split(":").slice(5).join(":").replace(/^assumed-role\/(.*)\/[^/]*$/,"role/$1")}}
),
"src/failure":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{HR:()=>Failure,fJ:()=>fail})
const exitStatusOf={USAGE:2,MAPPING_NOT_FOUND:2,MAPPING_UNREADABLE:2,MAPPING_AMBIGUOUS:2,MAPPING_TOO_LARGE:2,INVALID_SYNTAX:2,UNKNOWN_FIELD:2,INVALID_FIELD:2,NOT_QUOTED:2,INVALID_NAME:2,NAME_REFUSED:2,NAME_CLASH:2,INVALID_REFERENCE:2,INVALID_VAR:2,INVALID_TEMPLATE:2,INCLUDE_TOO_LARGE:2,REGION_MISSING:2,ACCOUNT_CONFLICT:2,LOCAL_FILE:2,ALREADY_SET:2,UNSAFE_PATH:2,PUBLISHED:2,NOT_ALLOWED:2,UNTRUSTED_ENDPOINT:2,UNTRUSTED_WORKSPACE:2,NOT_FOUND:1,NO_VALUE:1,EMPTY:1,NOT_JSON:1,NOT_A_CONTAINER:1,NOT_A_SCALAR:1,DUPLICATE_KEY:1,NOT_TEXT:1,WRONG_TYPE:1,NO_MATCH:1,TOO_LARGE:1,TOO_MANY_MASKS:1,SHORT_SECRET:1,NOT_REPRESENTABLE:1,MASK_FAILED:1,WRITE_FAILED:1,COMMAND_NOT_FOUND:1,COMMAND_NOT_EXECUTABLE:1,NO_CREDENTIALS:3,INVALID_CREDENTIALS:3,EXPIRED_CREDENTIALS:3,ACCESS_DENIED:3,KMS_ACCESS_DENIED:3,ACCOUNT_REFUSED:3,PENDING_DELETION:3,THROTTLED:3,TIMEOUT:3,NETWORK:3,UNTRUSTED_CERTIFICATE:3,AWS_ERROR:3,BAD_RESPONSE:3,BUG:70}
class Failure extends Error{problems
constructor(problems){super(problems.map(problem=>`${problem.code}: ${problem.message}`).join("\n")),this.name="Failure",this.problems=problems}get isRestored(){return!this.problems.some(({isNotRestored:isNotRestored})=>isNotRestored)}get exitStatus(){const statuses=new Set(this.problems.map(problem=>exitStatusOf[problem.code]))
return[70,2,3,1].find(status=>statuses.has(status))??70}}function fail(code,message,hint,place){return new Failure([{code:code,message:message,...hint&&{hint:hint},...place&&{place:place}}])}}
),
"src/json/json-pointer":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function parsePointer(pointer){if(""===pointer||pointer.startsWith("/")&&!/~(?![01])/.test(pointer))return pointer.split("/").slice(1).map(token=>token.replaceAll("~1","/").replaceAll("~0","~"))}function printPointer(tokens){return tokens.map(token=>`/${token.replaceAll("~","~0").replaceAll("/","~1")}`).join("")}__nccwpck_require__.d(__webpack_exports__,{V:()=>printPointer,v:()=>parsePointer})}
),
"src/mapping/model/describe-referrer":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{X:()=>describeReferrer,q:()=>describeInclude})
var _reference_print_reference_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/mapping/reference/print-reference")
function describeInclude({reference:reference}){return`the include ${(0,_reference_print_reference_js__WEBPACK_IMPORTED_MODULE_0__.n)(reference)}`}function describeReferrer(referrer){return"name"in referrer?`"${referrer.name}"`:describeInclude(referrer)}}
),
"src/mapping/model/expand-include":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{iG:()=>checkIncludedName,VF:()=>expandInclude,BF:()=>includedEntry,oW:()=>secrecyOf,Ao:()=>unknownSecrets})
var glob=__nccwpck_require__("src/text/glob"),suggest=__nccwpck_require__("src/text/suggest"),derived_names=__nccwpck_require__("src/mapping/names/derived-names"),name_group=__nccwpck_require__("src/mapping/names/name-group"),spelled_out_names=__nccwpck_require__("src/mapping/names/spelled-out-names"),parse_reference=__nccwpck_require__("src/mapping/reference/parse-reference"),parse_secret=__nccwpck_require__("src/mapping/reference/parse-secret"),print_reference=__nccwpck_require__("src/mapping/reference/print-reference")
const mostCharacters=1e5
function deriveName(relative,rename){let name=relative.replace(/[^A-Za-z0-9_]/g,"_")
void 0!==rename.strip&&name.startsWith(rename.strip)&&(name=name.slice(rename.strip.length))
for(const[text,by]of rename.replace){if(name.split(text).length*by.length>mostCharacters)return name.padEnd(mostCharacters,"_")
name=name.replaceAll(text,()=>by)}return"upper"===rename.case&&(name=name.toUpperCase()),"lower"===rename.case&&(name=name.toLowerCase()),`${rename.prefix??""}${name}${rename.suffix??""}`}var describe_referrer=__nccwpck_require__("src/mapping/model/describe-referrer")
function expandInclude(include,report){const{only:only,except:except,max:max,place:place}=include
if(0===only.length||only.some(name=>name.includes("*")))return
const isExcepted=(0,glob.x)(except),names=[...new Set(only)].filter(name=>!isExcepted(name)),problem=(code,message,hint)=>{report({code:code,message:`${(0,describe_referrer.q)(include)} ${message}`,hint:hint,place:place})}
0===names.length&&problem("INVALID_FIELD","excludes everything that it lists in `only`","Correct `only` or `except`.")
for(const{message:message,hint:hint}of unknownSecrets(include.secret,only))problem("INVALID_FIELD",message,hint)
return names.length>max&&problem("INCLUDE_TOO_LARGE",`lists ${names.length} variables in \`only\`, but \`max\` is ${max}`,"Raise `max`, or list fewer."),names.flatMap(relative=>{const reference=function referenceBelow({reference:reference,recursive:recursive},relative){if(!("path"in reference))return""===relative?void 0:{...reference,key:(0,parse_secret.F$)(relative)}
if(relative.includes("/")&&!recursive)return
const parsed=(0,parse_reference.F)(`${(0,print_reference.n)(reference)}${relative}`)
return parsed.ok&&"ssm"===parsed.reference.store&&function isBare({key:key,...reference}){return void 0===key&&!("selector"in reference)}(parsed.reference)?parsed.reference:void 0}(include,relative)
if(reference)return[includedEntry(include,relative,reference,secrecyOf(include,relative))]
const hint=relative.includes("/")&&"path"in include.reference&&!include.recursive?"Set `recursive: true` to include parameters more than one level below the path.":"Write the name below the path, or the key, as it is stored."
return problem("INVALID_FIELD",`cannot include item ${only.indexOf(relative)+1} of \`only\``,hint),[]})}function checkIncludedName({name:name,place:place,include:include,expose:expose,hasDerivedName:hasDerivedName},checkName,report){const variable=hasDerivedName?"derived":"spelled-out",refused=checkName(name,expose.includes("env")?variable:"elsewhere")
if(!refused)return
const hint="INVALID_NAME"===refused.code?"Exclude it with `except`, or rename it with `name`.":refused.hint
report({code:refused.code,message:`${include}: ${refused.message}`,hint:hint,place:place})}function includedEntry(include,relative,reference,secret){const{place:place,region:region,role:role,rename:rename,optional:optional,allowEmpty:allowEmpty,expose:expose,groups:groups}=include
return{kind:"reference",name:deriveName(relative,rename),place:place,expose:expose,groups:groups,override:!1,include:`the included ${(0,print_reference.n)(reference)}`,...!fixesName(include,relative)&&{hasDerivedName:!0},reference:reference,...void 0!==region&&{region:region},...void 0!==role&&{role:role},secret:secret,optional:optional,conversion:{"allow-empty":allowEmpty}}}function fixesName({only:only,rename:{prefix:prefix=""}},relative){return only.includes(relative)||!(0,name_group.aM)([...spelled_out_names.U,...derived_names.o],prefix)}function secrecyOf({secret:secret},relative){return"object"==typeof secret?(0,glob.x)(secret)(relative):secret}function unknownSecrets(secret,names){return"object"!=typeof secret?[]:secret.flatMap((name,index)=>{if(name.includes("*")||names.includes(name))return[]
return[{message:`does not contain item ${index+1} of \`secret\``,hint:(0,suggest.a)(name,names,"Correct it: everything that `secret` does not list is public.")}]})}}
),
"src/mapping/model/mapping":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function entriesOf({entries:entries,files:files}){return[...entries,...files.map(({content:content})=>content)]}function pathVariable({variable:variable,content:{override:override}}){return variable?[{...variable,override:override}]:[]}function templateVariables({parts:parts}){return parts.filter(part=>"object"==typeof part)}function referrersOf(mapping){return[...entriesOf(mapping).filter(entry=>"reference"===entry.kind),...mapping.includes]}function mayBeMissing(referrer){return referrer.optional||"default"in referrer&&void 0!==referrer.default}__nccwpck_require__.d(__webpack_exports__,{Mc:()=>entriesOf,OL:()=>pathVariable,Qp:()=>templateVariables,ZK:()=>mayBeMissing,aH:()=>referrersOf})}
),
"src/mapping/model/match-pattern":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{P:()=>isPattern,R:()=>matchProblem})
var _result_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/result")
function isPattern(source){return(0,_result_js__WEBPACK_IMPORTED_MODULE_0__.N)(()=>Boolean(new RegExp(source,"u")),!1)}function matchProblem(source,text,testPattern){const result=testPattern(`^(?:${source})$`,text)
if(!0!==result)return problems[`${result}`]}const problems={false:{message:"does not fully match the pattern in `match`"},"too slow":{message:"takes too long to match against the pattern in `match`",hint:"Simplify `match`: nested repetition, such as (a+)+, can take forever."},"no time left":{message:"was not checked against `match`, because other patterns took too long",hint:"Simplify the other patterns."}}}
),
"src/mapping/model/merge-entries":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function mergeEntries(layers,verb,report){const merged=new Map
for(const[depth,layer]of layers.entries())for(const item of layer){const id=item.name.toUpperCase(),known=merged.get(id),isExtending=void 0!==known&&known.depth<depth
known&&overrides(known.item,item,!1)||(!known||overrides(item,known.item,isExtending)?merged.set(id,{item:item,depth:depth}):report(clash(item,known.item,verb,isExtending)))}return[...merged.values()].map(({item:item})=>item)}function overrides(item,other,isExtending){return!0===item.override&&(isExtending||void 0!==other.include)}function clash(item,other,verb,isExtending){const{name:name,place:place}=item
if(name!==other.name&&!item.include&&!other.include){return{code:"NAME_CLASH",message:`"${name}" differs from "${other.name}" only in case`,hint:caseHints[verb],place:place}}const by=({include:include,place:{file:file,line:line}})=>include??`line ${line} of ${file}`
return{code:"NAME_CLASH",message:name===other.name?`"${name}" is ${verb} twice, by ${by(other)} and by ${by(item)}`:`"${name}" differs from "${other.name}" only in case: ${by(other)} and ${by(item)}`,hint:clashHint(item,other,isExtending),place:place}}__nccwpck_require__.d(__webpack_exports__,{x:()=>mergeEntries})
const caseHints={set:"Rename one of them: Windows and some tools treat them as one variable.",written:"Rename one of them: Windows and macOS treat them as one file."}
function clashHint(item,other,isExtending){return item.include&&other.include?"Exclude one of them with `except`, or rename it with `name`.":item.include||other.include?"Rename or exclude one of them, or set `override: true` in the entry.":isExtending?"Rename one of them, or set `override: true` in this one.":"Rename one of them."}}
),
"src/mapping/names/derived-names":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{o:()=>derivedNames})
var _text_words_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/text/words"),_name_group_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/mapping/names/name-group")
const derivedNames=[{controls:"build tools and launchers",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      *FLAGS *_OPTS *_ADDOPTS *_JAVA_OPTIONS *_NODE_OPTIONS *_JVM_ARGS *_WRAPPER *_PAGER *_EDITOR *_ASKPASS\n      *_SSH_COMMAND *_PASSWORD_COMMAND *_PASSCOMMAND *_RSH *_LIBRARY_PATH *_LOAD_PATH *_PLUGIN_PATH\n      *_PLUGINS_PATH *_EXECUTABLE *_EXECUTABLE_PATH *_BINARY_PATH *HTTP_PROXY *HTTPS_PROXY\n    "),but:["FLAGS","*_FLAGS","TF_VAR_*"]},{controls:"Go",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      GOPATH GOBIN GOCACHE GOMODCACHE GOTMPDIR GOTOOLDIR GOEXE GOOS GOARCH GOWORK GOPRIVATE GONOPROXY GOVCS\n      GODEBUG GOEXPERIMENT GO111MODULE GOMOD GOCOVERDIR GOTELEMETRY* GOFIPS140 GO_EXTLINK_ENABLED GO_*FLAGS\n      GOROOT_* GCCGO* CGO_* GOLANGCI_* GOPACKAGESDRIVER MAGEFILE_* KO_CONFIG_PATH KO_DEFAULTBASEIMAGE\n    ")},{controls:"compilers and make",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      AR AS LD CPP FC F77 NM RANLIB STRIP OBJC OBJCXX OBJCOPY OBJDUMP READELF WINDRES DLLTOOL LEX YACC M4 MAKE\n      MAKEINFO MAKESHELL LIBS LDLIBS LOADLIBES LIBTOOL LIBTOOLIZE AUTOCONF AUTOHEADER AUTOMAKE AUTOMAKE_*\n      AUTOM4TE ACLOCAL ACLOCAL_* PKG_CONFIG PKG_CONFIG_* CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH\n      OBJC_INCLUDE_PATH LIBRARY_PATH GCC_* COLLECT_GCC COLLECT_LTO_WRAPPER LDEMULATION DEPENDENCIES_OUTPUT\n      CROSS_COMPILE HOSTCC HOSTCXX HOSTLD HOST_CC HOST_CXX TARGET_CC TARGET_CXX CC_x86_64* CC_aarch64* CC_arm*\n      CC_i686* CC_wasm* CXX_* LLVM_* CLANG_* CCC_OVERRIDE_OPTIONS *SAN_OPTIONS GMON_OUT_PREFIX MALLOC_* LIBPATH\n      SHLIB_PATH LDR_* _RLD_* CONFIG_SITE CONFIG_SHELL CONFIG_STATUS CL _CL_ LINK _LINK_ INCLUDE LIB\n    ")},{controls:"build tools",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      PROTOC PROTOC_INCLUDE CUDACXX CUDAHOSTCXX CUDA_HOME CUDA_PATH NVCC_* CCACHE_* SCCACHE_* DISTCC_* ICECC_*\n      CMAKE_* CTEST_* CPACK_* MESON_* NINJA_* BAZEL_* BAZELISK_* BUCK_* BUCK2_* PANTS_* CONAN_* VCPKG_* SPACK_*\n      XMAKE_* SCONS_* QMAKE* EMSDK* EM_CONFIG EMCC_*\n    ")},{controls:"Rust",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      CARGO CARGO_* RUSTC_* RUSTDOC_* RUSTUP_* RUSTFMT* CLIPPY_* MIRI* RUST_TARGET_PATH CROSS_CONTAINER_*\n      CROSS_CONFIG CROSS_REMOTE WASM_BINDGEN_* BINDGEN_*\n    ")},{controls:"Java and its build tools",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      JAVA_HOME* JAVACMD JAVA_CMD JAVA_ARGS JAVA_OPTIONS JAVA_SECURITY_* JRE_HOME JDK_* JVM_ARGS JVM_OPTIONS\n      MAVEN_HOME MAVEN_CONFIG MAVEN_DEBUG_* MAVEN_BASEDIR MAVEN_SKIP_RC MAVEN_PROJECTBASEDIR MAVEN_USER_HOME\n      MAVEN_CMD_LINE_ARGS M2_HOME M3_HOME MVNW_* MVND_* GRADLE_HOME GRADLE_USER_HOME GRADLE_LIBS_REPO_OVERRIDE\n      ANT_HOME ANT_ARGS ANT_LIB IVY_* SBT_* COURSIER_* LEIN_* BOOT_JVM_OPTIONS CLJ_* SCALA_HOME KOTLIN_* KONAN_*\n      GROOVY_* JBANG_* SDKMAN_* CATALINA_* JBOSS_HOME JETTY_HOME LOADER_PATH SPARK_HOME SPARK_CONF_DIR\n      HADOOP_HOME HADOOP_CONF_DIR HADOOP_CLASSPATH FLYWAY_JAR_DIRS FLYWAY_DRIVER FLYWAY_CALLBACKS\n      FLYWAY_RESOLVERS LIQUIBASE_HOME LIQUIBASE_CLASSPATH LIQUIBASE_LAUNCHER_*\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"COURSIER_CREDENTIALS"]},{controls:"Kubernetes and container tools",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      KUBECTL_* KUBERNETES_MASTER KUBERNETES_SERVICE_* KUBE_CONFIG* KUBERC KREW_* HELM_* HELMFILE_* KUSTOMIZE_*\n      SKAFFOLD_* ISTIOCONFIG DOCKER_DEFAULT_PLATFORM DOCKER_BUILDKIT* DOCKER_CLI_* DOCKER_API_VERSION\n      DOCKER_CONTENT_TRUST* DOCKER_CUSTOM_HEADERS BUILDKIT_* BUILDX_* COMPOSE_* CONTAINERS_* CONTAINER_SSHKEY\n      CONTAINER_CONNECTION CONTAINERD_* REGISTRY_AUTH_FILE BUILDAH_* PODMAN_* NERDCTL_* SIGSTORE_* COSIGN_*\n      TUF_ROOT VAGRANT_*\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"COMPOSE_PROJECT_NAME","COSIGN_*KEY"]},{controls:"Terraform, Pulumi, Ansible, and similar tools",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      TF_* TG_* TERRAGRUNT_* TOFU_* TFENV_* TENV_* TERRAFORM_CONFIG PULUMI_* PACKER_* ANSIBLE_* CDK_* JSII_*\n      SLS_* KNIFE_HOME FACTER_* VAULT_PROXY_ADDR VAULT_CONFIG_PATH VAULT_SKIP_VERIFY VAULT_CACERT VAULT_CAPATH\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"TF_VAR_*","TF_TOKEN_*","CDK_*_ACCOUNT","CDK_*_REGION"]},{controls:"Node.js, its package managers, and tools that they install",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      NODE_REDIRECT_WARNINGS NODE_DEBUG* NODE_ICU_DATA NODE_NO_* NODE_PENDING_* NODE_PRESERVE_* NODE_USE_*\n      NODE_TEST_CONTEXT NODE_GYP_* NODE_CONFIG_DIR NVM_* VOLTA_* FNM_* N_PREFIX N_NODE_MIRROR NODENV_*\n      COREPACK_* PNPM_* BUN_* DENO_* TS_NODE_* TSX_* BABEL_* ESBUILD_* PUPPETEER_* PLAYWRIGHT_* ELECTRON_*\n      CYPRESS_* CHROME_BIN CHROME_PATH CHROMIUM_BIN FIREFOX_BIN CHROMEDRIVER_* GECKODRIVER_* SE_MANAGER_*\n      SENTRYCLI_* SENTRY_CLI_* SASS_BINARY_* SHARP_* PRISMA_* GLOBAL_AGENT_* NX_* TURBO_* LERNA_* JEST_* NYC_*\n      PM2_* HUSKY HUSKY_* PREBUILD_* REACT_EDITOR WRANGLER_*\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,...(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n        CYPRESS_*_KEY CYPRESS_*_ID CYPRESS_BASE_URL PLAYWRIGHT_TEST_* PRISMA_*_URL TURBO_TEAM* DENO_AUTH_TOKENS\n      ")]},{controls:"Python and its package managers",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      PYTHON* PIPENV_* PIPX_* PYENV_* UV_* UVX_* POETRY_* PDM_* HATCH_* RYE_* PIXI_* CONDA* _CONDA_* MAMBA_*\n      VIRTUALENV_* VIRTUAL_ENV* WORKON_HOME SETUPTOOLS_* DISTUTILS_* PYTEST_* TOX_* NOX_* PYSPARK_* UWSGI_*\n      AIRFLOW_HOME AIRFLOW_CONFIG AIRFLOW__*_CMD AIRFLOW__*_FOLDER IMAGEIO_FFMPEG_EXE COVERAGE_* COV_CORE_*\n      GUNICORN_* UVICORN_* HYPERCORN_* JUPYTER_* IPYTHON* MYPY* PYLINT* PRE_COMMIT_* TWINE_REPOSITORY*\n      TWINE_CERT TORCH_EXTENSIONS_DIR\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"PYTHON_*","POETRY_PYPI_TOKEN_*","POETRY_HTTP_BASIC_*"]},{controls:"Python and its package managers",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      PYTHON_PRESITE PYTHON_HISTORY PYTHON_EGG_CACHE PYTHON_KEYRING_BACKEND PIP_INDEX_URL PIP_EXTRA_INDEX_URL\n    ")},{controls:"Ruby",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      RUBY* GEM_* GEMRC RBENV_* RVM_* BOOTSNAP_* RAKEOPT IRBRC JRUBY_* TRUFFLERUBY* SPRING_SERVER_COMMAND\n      COCOAPODS_* CP_HOME_DIR\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"GEM_HOST_API_KEY*","RUBY_VERSION","RUBY_ENV"]},{controls:"Perl",names:["PERL*","PLENV_*","CPAN_*"]},{controls:"PHP",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("PHP_INI* PHP_BINARY PHP_PEAR_* PHPENV_* COMPOSER COMPOSER_* XDEBUG_* PEAR_*"),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"COMPOSER_AUTH"]},{controls:".NET",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      DOTNET_* COMPLUS_* NUGET_* MSBUILD* CUSTOMBEFOREMICROSOFT* CUSTOMAFTERMICROSOFT* DIRECTORYBUILD*\n      ASPNETCORE_HOSTINGSTARTUP* ASPNETCORE_PREVENTHOSTINGSTARTUP ROSLYN_* ASPNETCORE_CONTENTROOT\n      ASPNETCORE_WEBROOT VSTEST_* VSINSTALLDIR VCINSTALLDIR VSCMD_* VCTOOLSINSTALLDIR CSCTOOLPATH CSCTOOLEXE\n      VBCTOOLPATH VBCTOOLEXE MONO_*\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"DOTNET_ENVIRONMENT","DOTNET_*_IMAGE"]},{controls:"shells",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      BASH_LOADABLES_PATH BASH_XTRACEFD BASH_COMPAT EXECIGNORE FIGNORE HISTFILE FCEDIT POSIXLY_CORRECT PS0 PS1\n      PS2 MODULE_PATH TERMCAP TERMINFO TERMINFO_DIRS ZSH ZSH_* FISH_* fish_* STARSHIP_* DIRENV_* ASDF_* MISE_*\n      POWERSHELL_*\n    ")},{controls:"editors, pagers, and other tools that start programs",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      SYSTEMD_* SYSTEMCTL_* VIMINIT GVIMINIT EXINIT VIM VIMRUNTIME MYVIMRC NVIM_* EMACS* MANPATH MANROFFOPT\n      MANOPT GROFF_* PSQL_* LESS* BAT_* DELTA_FEATURES MOST_SWITCHES PARALLEL PARALLEL_SHELL PARALLEL_HOME\n      PARALLEL_SSH FZF_* RIPGREP_* ACKRC ACK_OPTIONS GREP_OPTIONS LS_OPTIONS XZ_* ZIPOPT UNZIP* ZIPINFO* GZIP\n      BZIP BZIP2 ZSTD_* TAPE RSH CVS_* CVSEDITOR SVN_* HGPLAIN* HGEDITOR HGMERGE P4CONFIG P4EDITOR P4DIFF\n      P4MERGE P4PAGER P4PORT P4TRUST P4ENVIRO P4ALIASES JJ_CONFIG TIGRC_* WGET* HTTPIE_* SCREENRC TMUX*\n      PINENTRY_* DEBUGINFOD_* GH_PATH GLAB_CONFIG_DIR HUB_CONFIG APT_CONFIG DPKG_* RPM_CONFIGDIR RCLONE_CONFIG\n      BORG_* DBUS_*_ADDRESS MAILCAPS SQITCH_* DBT_PROFILES_DIR DBT_PROJECT_DIR REDISCLI_RCFILE SQLCMDINI\n      SQLCMDEDITOR\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"BORG_REPO","LESS_*"]},{controls:"git",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      GIT_ASK_YESNO GIT_ATTR_* GIT_CEILING_DIRECTORIES GIT_CLONE_* GIT_CREDENTIAL_* GIT_CURL_* GIT_DEFAULT_*\n      GIT_DIFF_* GIT_DIFFTOOL* GIT_DISCOVERY_* GIT_GRAFT_FILE GIT_HTTP_* GIT_INDEX_* GIT_INTERNAL_*\n      GIT_IMPLICIT_WORK_TREE GIT_LFS_* GIT_MAN_VIEWER GIT_MERGE* GIT_NAMESPACE GIT_NO_* GIT_NOTES_*\n      GIT_OPTIONAL_LOCKS GIT_PAGER_* GIT_PREFIX GIT_PROTOCOL* GIT_PROXY_* GIT_QUARANTINE_PATH GIT_REDIRECT_*\n      GIT_REF_* GIT_REFLOG_* GIT_REPLACE_* GIT_SHALLOW_FILE GIT_SHELL_PATH GIT_SMART_HTTP GIT_SSH_VARIANT\n      GIT_SVN* GIT_SUPER_PREFIX GIT_TERMINAL_PROMPT GIT_TEST_* GIT_TEXTDOMAINDIR GIT_USER_AGENT GITLINT_*\n      GITLEAKS_CONFIG* LEFTHOOK*\n    ")},{controls:"ssh",names:["SSH_SK_*","SSH_PKCS11_*","SSH_ASKPASS_*","SSH_AGENT_*","AUTOSSH_*","MOSH_*"]},{controls:"the tools and SDKs of cloud providers",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      CLOUDSDK_* GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES GOOGLE_API_USE_* GCE_METADATA_* STORAGE_EMULATOR_HOST\n      PUBSUB_EMULATOR_HOST FIRESTORE_EMULATOR_HOST BIGTABLE_EMULATOR_HOST AZURE_EXTENSION_* AZURE_AUTHORITY_HOST\n      AZURE_POD_IDENTITY_* AZURE_CORE_* AZURE_CLI_* AZURE_FEDERATED_TOKEN_FILE MSI_ENDPOINT AZD_* AWS_CLI_*\n      AWS_CREDENTIAL_* AWS_STS_* AWS_USE_* AWS_METADATA_* AWS_LAMBDA_EXEC_WRAPPER AWS_LAMBDA_RUNTIME_API\n      AWS_CSM_* SAM_CLI_* AWS_VAULT* BOTO_* OCI_CLI_* HEROKU_HOST\n    ")},{controls:"libraries that decide whom to trust and where to connect",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      LOCALDOMAIN NSS_* KRB5* SASL_PATH SASL_CONF_PATH LDAPTLS_* LDAPCONF LDAPRC LDAPURI LDAPNOINIT OPENSSL_*\n      GNUTLS_* P11_KIT_* PKCS11_* SOFTHSM2_CONF CURL_SSL_BACKEND NIX_* GUIX_* GRPC_DEFAULT_SSL_ROOTS_FILE_PATH\n      GRPC_PROXY* HTTPLIB2_CA_CERTS PROXYCHAINS_* TORSOCKS_* WEBSOCKET_CLIENT_CA_BUNDLE\n    ")},{controls:"database drivers",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      ODBCINI ODBCINSTINI ODBCSYSINI FREETDSCONF FREETDS LIBMYSQL_* MYSQL_HOME MYSQL_TEST_* PGSERVICE\n      PGSERVICEFILE PGSYSCONFDIR PGGSSLIB PGLOCALEDIR PGSSLROOTCERT PGHOSTADDR PGPASSFILE ORACLE_HOME\n      ORACLE_PATH TNS_ADMIN TWO_TASK SQLPATH\n    ")},{controls:"macOS, Windows, and their tools",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      DEVELOPER_DIR SDKROOT TOOLCHAINS CODESIGN_ALLOCATE XCODE_XCCONFIG_FILE XCRUN_* SWIFT_EXEC SWIFT_DRIVER_*\n      SWIFTPM_* SWIFTLY_* HOMEBREW_* __XPC_* __CF* CFFIXED* __COMPAT_LAYER _NT_* CHOCOLATEY* SCOOP* WINGET_*\n      MSYS* CYGWIN* WSLENV SYSTEMDRIVE ALLUSERSPROFILE COMMONPROGRAM* ANDROID_HOME ANDROID_SDK_* ANDROID_NDK*\n      ANDROID_AVD_* ANDROID_USER_HOME ADB_* FLUTTER_* PUB_HOSTED_URL PUB_CACHE DART_VM_OPTIONS DART_SDK\n    ")},{controls:"languages and programs that load code from a path",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      R_LIBS* R_HOME* R_DEFAULT_PACKAGES R_SHELL R_BROWSER R_MAKEVARS_* RENV_* JULIA_* CAML* OCAML* OPAM* DUNE_*\n      GHCRTS GHC_* GHCUP_* CABAL_* STACK_ROOT STACK_YAML STACK_CONFIG STACK_GLOBAL_CONFIG ELIXIR_* MIX_* HEX_*\n      ERL_* REBAR_* GUILE_* PLTCOLLECTS PLTADDONDIR LUA_* LUAROCKS_* TCL* TK_LIBRARY TEXMF* TEXINPUTS* BIBINPUTS\n      BSTINPUTS MAGICK_* GS_LIB GS_OPTIONS QT_* QML_* QML2_* GTK* GIO_* GDK_* GEGL_* GST_* GI_TYPELIB_PATH\n      GSETTINGS_* LIBGL_* LIBVA_* VK_ICD_* VK_LAYER_* VK_DRIVER_* VK_ADD_* __GLX_* __EGL_* OCL_ICD_*\n      CUDA_INJECTION* ZIG_* CRYSTAL_* HAXE_* GAWK_* AWKPATH AWKLIBPATH BC_ENV_ARGS GNUPLOT_* OCTAVE_* MATLABPATH\n      FONTCONFIG_* ICU_DATA TZDIR NLSPATH TEXTDOMAINDIR VALGRIND_*\n    "),but:[..._name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,"MIX_ENV","MIX_APP_*","MIX_PUSHER_*"]}].map(group=>({but:_name_group_js__WEBPACK_IMPORTED_MODULE_1__.z3,...group}))}
),
"src/mapping/names/name-group":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{SG:()=>groupFinder,aM:()=>hasNameWithPrefix,z3:()=>credentials})
var _text_glob_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/text/glob")
const credentials=["*_TOKEN","*_PASSWORD","*_PASSPHRASE","*_SECRET","*_API_KEY","*_USERNAME"]
function groupFinder(groups){let matchers
return name=>{matchers??=groups.map(groupMatcher)
const upper=name.toUpperCase()
return matchers.find(({group:group,isPlain:isPlain,isLike:isLike,isExcepted:isExcepted})=>{const text=group.isExact?name:upper
return isPlain(text)||isLike(text)&&!isExcepted(text)})?.group}}function groupMatcher(group){return{group:group,isPlain:(0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__.x)(group.names.filter(pattern=>!pattern.includes("*"))),isLike:(0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__.x)(group.names.filter(pattern=>pattern.includes("*"))),isExcepted:(0,_text_glob_js__WEBPACK_IMPORTED_MODULE_0__.x)(group.but??[])}}function hasNameWithPrefix(groups,prefix){return groups.some(({names:names,isExact:isExact})=>{const text=isExact?prefix:prefix.toUpperCase()
return names.some(pattern=>{const star=pattern.indexOf("*"),head=star<0?pattern:pattern.slice(0,star)
return""!==head&&(head.startsWith(text)||star>=0&&text.startsWith(head))})})}}
),
"src/mapping/names/spelled-out-names":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{U:()=>spelledOutNames})
var _text_words_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/text/words")
const spelledOutNames=[{controls:"the dynamic loader",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      LD_PRELOAD* LD_LIBRARY_PATH* LD_AUDIT* LD_PROFILE* LD_DEBUG* LD_BIND_* LD_TRACE_* LD_CONFIG LD_CONFIG_32\n      LD_CONFIG_64 LD_LIBMAP* LD_ELF_HINTS_PATH LD_32_* LD_64_* LD_RUN_PATH LD_ORIGIN_PATH LD_DYNAMIC_WEAK\n      LD_HWCAP_MASK LD_ASSUME_KERNEL LD_OPTIONS LD_SHOW_AUXV LD_VERBOSE LD_WARN LD_USE_LOAD_BIAS\n      LD_POINTER_GUARD LD_NOAUDIT LD_PREFER_MAP_32BIT_EXEC LD_FLAGS LD_LOADFLTR DYLD_*\n    ")},{controls:"the C library",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("GCONV_PATH GETCONF_DIR LOCPATH GLIBC_TUNABLES HOSTALIASES RES_OPTIONS MALLOC_TRACE")},{controls:"where programs are found",names:["PATH","PATHEXT","COMSPEC"]},{controls:"the shell",isExact:!0,names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      BASH_ENV BASH_FUNC_* ENV SHELLOPTS BASHOPTS PS4 PROMPT_COMMAND IFS CDPATH GLOBIGNORE ZDOTDIR FPATH INPUTRC\n      NULLCMD READNULLCMD SHELL\n    ")},{controls:"PowerShell",names:["PSMODULEPATH"]},{controls:"Node.js",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* NODE_COMPILE_CACHE\n      NODE_V8_COVERAGE BUN_OPTIONS DENO_CERT\n    ")},{controls:"Python",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      PYTHONPATH PYTHONSTARTUP PYTHONHOME PYTHONWARNINGS PYTHONINSPECT PYTHONUSERBASE PYTHONBREAKPOINT\n      PYTHONEXECUTABLE PYTHONPLATLIBDIR PYTHONHTTPSVERIFY\n    ")},{controls:"Perl",names:["PERL5LIB","PERL5OPT","PERL5DB","PERLLIB","PERL_MM_OPT","PERL_MB_OPT"]},{controls:"Ruby",names:["RUBYOPT","RUBYLIB","GEM_HOME","GEM_PATH"]},{controls:"PHP",names:["PHPRC","PHP_INI_SCAN_DIR"]},{controls:"Lua",names:["LUA_INIT*","LUA_PATH*","LUA_CPATH*"]},{controls:"R",names:["R_PROFILE","R_PROFILE_USER","R_ENVIRON","R_ENVIRON_USER"]},{controls:"Erlang",names:["ERL_*FLAGS","ERL_LIBS"]},{controls:"Java",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH JAVA_OPTS MAVEN_OPTS MAVEN_ARGS GRADLE_OPTS\n      ANT_OPTS SBT_OPTS\n    ")},{controls:".NET",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      DOTNET_STARTUP_HOOKS DOTNET_ROOT* CORECLR_* COR_ENABLE_PROFILING COR_PROFILER COR_PROFILER_*\n    ")},{controls:"Go",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      GOFLAGS GOPROXY GOROOT GOENV GOTOOLCHAIN GOSUMDB GONOSUMDB GOINSECURE GOAUTH GOCACHEPROG\n    ")},{controls:"Rust",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      RUSTC RUSTC_WRAPPER RUSTDOC RUSTFLAGS RUSTUP_TOOLCHAIN RUSTUP_DIST_SERVER CARGO_HOME CARGO_*WRAPPER\n      CARGO_BUILD_* CARGO_TARGET_*\n    ")},{controls:"compilers and make",isExact:!0,names:["CC","CXX","COMPILER_PATH","MAKEFLAGS","MAKEFILES","GNUMAKEFLAGS","MFLAGS"]},{controls:"git",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS GIT_EXEC_PATH GIT_CONFIG* GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF\n      GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR\n      GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_SSL_* GIT_TRACE* GIT_ALTERNATE_OBJECT_DIRECTORIES\n      GIT_ALLOW_PROTOCOL\n    ")},{controls:"ssh and programs that start it",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("SSH_ASKPASS SSH_AUTH_SOCK SUDO_ASKPASS SVN_SSH RSYNC_RSH RSYNC_CONNECT_PROG HGRCPATH")},{controls:"programs that start others",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      EDITOR VISUAL PAGER BROWSER LESS LESSKEY* LESSOPEN LESSCLOSE MANPAGER AWS_PAGER GH_PAGER GH_EDITOR\n      GH_BROWSER GH_HOST GH_CONFIG_DIR KUBE_EDITOR PSQLRC PSQL_EDITOR PSQL_PAGER TAR_OPTIONS WGETRC NETRC\n      HELM_BIN HELM_PLUGINS TF_CLI_ARGS* TF_CLI_CONFIG_FILE ANSIBLE_CONFIG ANSIBLE_LIBRARY ANSIBLE_*_PLUGINS\n    ")},{controls:"programs that use the network",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY FTP_PROXY SOCKS_PROXY RSYNC_PROXY SSL_CERT_FILE SSL_CERT_DIR\n      CURL_CA_BUNDLE CURL_HOME REQUESTS_CA_BUNDLE SSLKEYLOGFILE OPENSSL_CONF OPENSSL_ENGINES OPENSSL_MODULES\n    ")},{controls:"package managers",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      NPM_CONFIG_* NPM_EXECPATH NPM_NODE_EXECPATH PNPM_CONFIG_* YARN_* PIP_* COREPACK_HOME COREPACK_NPM_REGISTRY\n      UV_PYTHON UV_CONFIG_FILE\n    "),but:["YARN_NPM_AUTH_TOKEN","YARN_NPM_AUTH_IDENT","PIP_INDEX_URL","PIP_EXTRA_INDEX_URL"]},{controls:"Bundler",names:["BUNDLE_*"],but:["BUNDLE_*__*"]},{controls:"Bundler",names:["BUNDLE_MIRROR__*","BUNDLE_LOCAL__*","BUNDLE_BUILD__*"]},{controls:"the AWS CLI and SDKs",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_SECURITY_TOKEN AWS_REGION AWS_DEFAULT_REGION\n      AWS_PROFILE AWS_DEFAULT_PROFILE AWS_CONFIG_FILE AWS_CONTAINER_* AWS_SHARED_CREDENTIALS_FILE\n      AWS_WEB_IDENTITY_TOKEN_FILE AWS_ROLE_ARN AWS_ROLE_SESSION_NAME AWS_ENDPOINT_URL*\n      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_CA_BUNDLE AWS_DATA_PATH AWS_EC2_METADATA_* BOTO_CONFIG\n    ")},{controls:"programs that look for your settings and credentials",names:(0,_text_words_js__WEBPACK_IMPORTED_MODULE_0__.yM)("\n      HOME USERPROFILE HOMEDRIVE HOMEPATH XDG_* GNUPGHOME TMPDIR TEMP TMP APPDATA LOCALAPPDATA PROGRAMDATA\n      PROGRAMFILES* SYSTEMROOT WINDIR KUBECONFIG DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH\n      DOCKER_TLS* BUILDKIT_HOST BUILDX_CONFIG CONTAINER_HOST CLOUDSDK_CONFIG AZURE_CONFIG_DIR\n    ")},{controls:"programs that ask who you are",isExact:!0,names:["USER","LOGNAME"]},{controls:"the CI system and its steps",names:["GITHUB_*","RUNNER_*","ACTIONS_*","INPUT_*","STATE_*","CODEBUILD_*","CI"],but:["STATE_MACHINE_*"]}]}
),
"src/mapping/reference/parse-parameter":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{bA:()=>isPublicParameter,hR:()=>parseParameter,nt:()=>checkParameterName})
var _reference_part_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/mapping/reference/reference-part")
function parseParameter(name,[selector,extra],key,home){return extra&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.Qz)(extra,"a parameter takes one version or label"),selector&&function checkSelector(selector){const{text:text}=selector
""===text&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(selector,"the version or label after : is missing","Write it, or remove the :.")
if(/^\d+$/.test(text))return void(text.startsWith("0")&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(selector,"a version cannot start with 0","Write it without leading zeros; the first version is 1."))
const message="a label cannot contain this character"
if((0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.lV)(selector,/[^A-Za-z0-9_.-]/,message,"Use letters, digits, and _ . -."),/^(\d|aws|ssm)/i.test(text)||text.length>100){const hint="Use up to 100 characters, and do not start with a digit, aws, or ssm.";(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(selector,"the label is not valid",hint)}}(selector),{store:"ssm",name:name,...home&&{home:home},...selector&&{selector:selector.text},...key&&{key:key.text}}}function checkParameterName(name){const pathHint="Name one parameter; to read all parameters below a path, write ssm:/path/ under `include`.";(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.fU)(name,{label:"a parameter name",forbidden:/[^A-Za-z0-9_.\-/]/,allowed:"letters, digits, and _ . - /",wildcardHint:pathHint}),(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.lV)(name,/\/$/,"a parameter name cannot end with /",pathHint),name.text.includes("/")&&!name.text.startsWith("/")&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(name,"a parameter name with a path must start with /","Write ssm:/path/to/name."),/^\/aws\/reference\//i.test(name.text)&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(name,"secrets cannot be read through Parameter Store","Write secretsmanager:NAME.")}function isPublicParameter(name){return"/aws/service"===name||name.startsWith("/aws/service/")}}
),
"src/mapping/reference/parse-reference":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{F:()=>parseReference})
var suggest=__nccwpck_require__("src/text/suggest"),parse_parameter=__nccwpck_require__("src/mapping/reference/parse-parameter"),parse_secret=__nccwpck_require__("src/mapping/reference/parse-secret"),reference_partition=__nccwpck_require__("src/mapping/reference/partition"),reference_part=__nccwpck_require__("src/mapping/reference/reference-part"),suggest_region=__nccwpck_require__("src/mapping/reference/suggest-region")
function parseArn(fields,key){const[,partition,service,region,account,resource,...rest]=fields
if(!(partition&&service&&region&&account&&resource)){const hint="Copy the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE."
throw new reference_part.ft({offset:0,message:"the ARN is incomplete",hint:hint})}/^aws(-[a-z]+)*$/.test(partition.text)||(0,reference_part.ku)(partition,"the partition in the ARN is not valid","Use aws, aws-cn, or aws-us-gov."),"ssm"!==service.text&&"secretsmanager"!==service.text&&(0,reference_part.ku)(service,"the ARN belongs to another service","Use the ARN of a parameter or a secret.")
const home=function parseHome(partition,region,account,isPublic){if(!(0,suggest_region.D)(region.text)){const{message:message,hint:hint}=(0,suggest_region.c)(region.text,"the ARN");(0,reference_part.ku)(region,message,hint)}const expected=(0,reference_partition.i)(region.text)
if(partition.text!==expected&&(0,reference_partition.O)(partition.text)){const message=`the partition "${partition.text}" in the ARN does not match its region: ${region.text} is in "${expected}"`;(0,reference_part.ku)(partition,message,"Correct the partition or the region.")}const home={partition:partition.text,region:region.text}
if(isPublic){const hint="Leave the account empty: arn:aws:ssm:REGION::parameter/aws/service/\u2026."
return""!==account.text&&(0,reference_part.ku)(account,"the ARN of a public parameter has no account",hint),home}if(!/^\d{12}$/.test(account.text)){const message="the account in the ARN is not a 12-digit account ID";(0,reference_part.ku)(account,message,"Write the 12-digit account ID.")}return{...home,account:account.text}}(partition,region,account,"ssm"===service.text&&(0,parse_parameter.bA)(resource.text.replace(/^parameter/,""))),prefix=fields.slice(0,5).map(({text:text})=>text).join(":")
if("ssm"===service.text){resource.text.startsWith("parameter/")||(0,reference_part.ku)(resource,"this is not the ARN of a parameter","Use \u2026:parameter/NAME.")
const{length:length}="parameter"
return(0,parse_parameter.nt)({text:resource.text.slice(length),start:resource.start+length}),(0,parse_parameter.hR)(`${prefix}:${resource.text}`,rest,key,home)}const[name,...tail]=rest
return"secret"===resource.text&&name||(0,reference_part.ku)(resource,"this is not the ARN of a secret","Use \u2026:secret:NAME-SUFFIX."),(0,parse_secret.aM)(name),(0,parse_secret.o7)(`${prefix}:secret:${name.text}`,tail,key,home)}function parseReference(text){try{const hash=text.indexOf("#"),body=hash<0?text:text.slice(0,hash),key=hash<0?void 0:{text:text.slice(hash+1),start:hash+1},reference=function parseBody(body,key){const fields=function splitFields(body){let start=0
return body.split(":").map(text=>{const field={text:text,start:start}
return start+=text.length+1,field})}(body),[scheme,name,...tail]=fields
if("arn"===scheme?.text)return parseArn(fields,key)
if("ssm"!==scheme?.text&&"secretsmanager"!==scheme?.text)throw new reference_part.ft({offset:0,...schemeProblem(body)})
const isParameter="ssm"===scheme.text
if(!name){const message=`the ${isParameter?"parameter":"secret"} name is missing`,hint=isParameter?"Write ssm:/path/to/name.":"Write secretsmanager:name.";(0,reference_part.ku)(scheme,message,hint,scheme.text.length)}"arn"===name.text&&tail.length>3&&(0,reference_part.ku)(name,"an ARN has no scheme","Start it with arn:.")
if(isParameter)return(0,parse_parameter.nt)(name),(0,parse_parameter.hR)(name.text,tail,key)
return(0,parse_secret.aM)(name),(0,parse_secret.o7)(name.text,tail,key)}(body,key)
return key&&function checkKey(key){""===key.text&&(0,reference_part.ku)(key,"the key after # is missing","Write the key, or remove the #.")
if(!key.text.startsWith("/"))return
const message="a ~ in a JSON pointer must be followed by 0 or 1";(0,reference_part.lV)(key,/~(?![01])/,message,"Write ~0 for ~ and ~1 for /.")}(key),{ok:!0,reference:reference}}catch(thrown){if(thrown instanceof reference_part.ft)return{ok:!1,problem:thrown.problem}
throw thrown}}function schemeProblem(body){const message="the reference has no known scheme"
if(body.startsWith("/"))return{message:message,hint:"Write ssm: before the name."}
if(/^\{\{\s*resolve:/.test(body))return{message:message,hint:"Write ssm:NAME or secretsmanager:NAME, without {{resolve: and }}."}
if(/^aws:(?:ssm|secretsmanager):/i.test(body))return{message:message,hint:"Remove aws: from the start."}
const scheme=body.slice(0,Math.max(0,body.indexOf(":")))
if(/[/!]/.test(scheme)||/^[a-z]+!/.test(body))return{message:message,hint:"Write secretsmanager: before the name."}
const nearest=function nearestScheme(written){return/^(sm|(aws)?-?secrets?[-_]?manager|secrets?|asm)$/i.test(written)?"secretsmanager:":/^(ssm|ps|(aws)?-?parameter[-_]?store|params?|parameters?|ssm[-_]?parameter)$/i.test(written)?"ssm:":(0,suggest.Z)(`${written}:`,["ssm:","secretsmanager:","arn:"])}(scheme)
if(void 0===nearest){return{message:message,hint:'Start it with ssm:, secretsmanager:, or arn:, or write { value: "\u2026" } for public text.',isUnknownScheme:!0}}return{message:/^[\w-]+$/.test(scheme)?`"${scheme}:" is not a known scheme`:message,hint:`Write ${nearest} instead.`}}}
),
"src/mapping/reference/parse-secret":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{F$:()=>literalKey,RZ:()=>isWholeSecretArn,aM:()=>checkSecretName,o7:()=>parseSecret,uQ:()=>secretSuffix})
var _json_json_pointer_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/json/json-pointer"),_reference_part_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/mapping/reference/reference-part")
function parseSecret(id,[tailKey,stage,version,extra],hashKey,home){extra&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.Qz)(extra,"a secret takes KEY, STAGE, and VERSION-ID"),tailKey?.text&&hashKey&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(hashKey,"the key is given twice","Keep the key after the # or the one after the :, not both."),stage?.text&&function checkStage(stage){const message="a staging label cannot contain this character";(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.lV)(stage,/[^A-Za-z0-9/_+=.@-]/,message,"Use letters, digits, and / _ + = . @ -."),stage.text.length>256&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(stage,"a staging label has at most 256 characters","Use the name of an existing staging label.")}(stage),version?.text&&(stage?.text&&(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(version,"a staging label and a version ID cannot be combined","Keep one of them."),function checkVersionId(version){if(/^[A-Za-z0-9-]{32,64}$/.test(version.text))return
const hint="Use 32 to 64 letters, digits, and -; a staging label goes in `stage`, or one field earlier.";(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.ku)(version,"the version ID is not valid",hint)}(version))
const key=hashKey?.text??(tailKey?.text?literalKey(tailKey.text):void 0)
return{store:"secretsmanager",id:id,...home&&{home:home},...stage?.text&&"AWSCURRENT"!==stage.text&&{stage:stage.text},...version?.text&&{version:version.text},...void 0!==key&&{key:key}}}function literalKey(key){return key.startsWith("/")?(0,_json_json_pointer_js__WEBPACK_IMPORTED_MODULE_1__.V)([key]):key}function checkSecretName(name){(0,_reference_part_js__WEBPACK_IMPORTED_MODULE_0__.fU)(name,{label:"a secret name",forbidden:/[^A-Za-z0-9/_+=.@!-]/,allowed:"letters, digits, and / _ + = . @ ! -",wildcardHint:"Name one secret; to read all of its keys, list it under `include`."})}const secretSuffix=/-[A-Za-z0-9]{6}$/
function isWholeSecretArn(id){return id.startsWith("arn:")&&secretSuffix.test(id)}}
),
"src/mapping/reference/partition":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{O:()=>isKnownPartition,i:()=>partitionOf})
const regionPrefixes={"aws-cn":"cn-","aws-us-gov":"us-gov-","aws-eusc":"eusc-","aws-iso":"us-iso-","aws-iso-b":"us-isob-","aws-iso-e":"eu-isoe-","aws-iso-f":"us-isof-"}
function partitionOf(region){return Object.entries(regionPrefixes).find(([,prefix])=>region.startsWith(prefix))?.[0]??"aws"}function isKnownPartition(partition){return"aws"===partition||Object.hasOwn(regionPrefixes,partition)}}
),
"src/mapping/reference/print-reference":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function printReference(reference){if("path"in reference)return`ssm:${reference.path}`
const key=void 0===reference.key?"":`#${reference.key}`
if("ssm"===reference.store){const selector=void 0===reference.selector?"":`:${reference.selector}`
return`${reference.home?"":"ssm:"}${reference.name}${selector}${key}`}const{stage:stage,version:version}=reference,tail=version?`:::${version}`:stage?`::${stage}`:""
return`${reference.home?"":"secretsmanager:"}${reference.id}${tail}${key}`}function printSource({key:key,...source}){return printReference(source)}__nccwpck_require__.d(__webpack_exports__,{n:()=>printReference,r:()=>printSource})}
),
"src/mapping/reference/reference-part":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{Qz:()=>rejectExtraField,fU:()=>checkPathName,ft:()=>InvalidReference,ku:()=>reject,lV:()=>checkCharacters})
class InvalidReference{problem
constructor(problem){this.problem=problem}}function reject(part,message,hint,offset=0){throw new InvalidReference({offset:part.start+offset,message:message,hint:hint})}function rejectExtraField(part,message){return reject(part,`there are too many : fields; ${message}`,"Write a key that contains a : after a #.",-1)}function checkCharacters(part,forbidden,message,hint){const offset=part.text.search(forbidden)
offset>=0&&reject(part,message,hint,offset)}function checkPathName(name,{label:label,forbidden:forbidden,allowed:allowed,wildcardHint:wildcardHint}){const{text:text}=name
""===text&&reject(name,`${label} is missing`,"Write the name after the scheme.")
const bad=text.search(forbidden)
"*"===text[bad]&&reject(name,`${label} cannot contain *`,wildcardHint,bad),bad>=0&&reject(name,`${label} cannot contain this character`,`Use ${allowed}.`,bad),checkCharacters(name,/\/\//,`${label} cannot contain //`,"Write a single /.")
checkCharacters(name,/(?<![^/])\.\.(?![^/])/,`${label} cannot contain .. in its path`,"Write the full name.")}}
),
"src/mapping/reference/role-arn-pattern":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{S:()=>roleArnPattern})
const roleArnPattern=/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/}
),
"src/mapping/reference/suggest-region":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{D:()=>isRegion,c:()=>notRegion})
var _text_shown_word_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/text/shown-word"),_text_suggest_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__("src/text/suggest"),_text_words_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/text/words")
const regions=(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__.yM)("\n  af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2\n  ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6\n  ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2\n  eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1\n  me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1\n  us-west-1 us-west-2\n"),directions=(0,_text_words_js__WEBPACK_IMPORTED_MODULE_1__.yM)("north south east west central northeast northwest southeast southwest"),form=/^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/
function isRegion(text){return!!form.test(text)&&text.split("-").slice(1,-1).every(word=>directions.includes(word)||void 0===(0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(word,directions))}function notRegion(text,from){const plain=text.toLowerCase().replaceAll(/[_ ]/g,"-").replace(/(?<=\d)[a-f]$/,""),near=regions.includes(plain)?plain:(0,_text_suggest_js__WEBPACK_IMPORTED_MODULE_2__.Z)(plain,regions),shown=void 0===near?(0,_text_shown_word_js__WEBPACK_IMPORTED_MODULE_0__.o)(text,regions,"value"):text,origin=void 0===from?"":` (from ${from})`
return{message:void 0===shown?`the region${origin} is not valid`:`"${shown}"${origin} is not a valid region`,hint:void 0===near?"Write it like eu-west-1.":`Did you mean "${near}"?`}}}
),
"src/mapping/template/filters":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{UC:()=>filterSteps,W5:()=>applyFilters,zH:()=>filterNames})
const filters={url:text=>Buffer.from(text).toString("latin1").replace(/[^A-Za-z0-9\-._~]/g,byte=>`%${function hex(byte){return byte.charCodeAt(0).toString(16).toUpperCase().padStart(2,"0")}(byte)}`),base64:text=>Buffer.from(text).toString("base64"),base64url:text=>Buffer.from(text).toString("base64url"),json:text=>JSON.stringify(text)},filterNames=Object.keys(filters)
function applyFilters(text,names){return filterSteps(text,names).at(-1)??text}function filterSteps(text,names){const results=[]
for(const name of names)results.push(filters[name](results.at(-1)??text))
return results}}
),
"src/output/file/absolute-path":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{H:()=>absolutePath})
var node_path__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:path")
function absolutePath(cwd,path){const absolute=(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd,path)
return/[\\/]$/.test(path)&&!/[\\/]$/.test(absolute)?`${absolute}/`:absolute}}
),
"src/output/file/append-to-runner-files":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{V:()=>appendToRunnerFiles})
var external_node_fs_=__nccwpck_require__("node:fs"),external_node_fs_namespaceObject=__nccwpck_require__.t(external_node_fs_,2),failure=__nccwpck_require__("src/failure"),errno_of=__nccwpck_require__("src/output/file/errno-of"),external_node_path_=__nccwpck_require__("node:path"),result=__nccwpck_require__("src/result")
function openRunnerFile({label:label,path:path,bytes:bytes},runnerTemp,system){if(!path)throw refused(label,"is not set","Run this in a step of a GitHub workflow.")
let descriptor
try{const real=function plainPath(label,path,runnerTemp,system){const status=system.lstatSync(path)
if(status.isFile())return path
if(!status.isSymbolicLink())throw notPlain(label)
const real=system.realpathSync(path)
if(runnerTemp&&real.startsWith(system.realpathSync(runnerTemp)+external_node_path_.sep))return real
throw refused(label,"names a symbolic link out of RUNNER_TEMP")}(label,path,runnerTemp,system),{O_RDWR:O_RDWR,O_APPEND:O_APPEND,O_NOFOLLOW:O_NOFOLLOW=0,O_NONBLOCK:O_NONBLOCK=0}=external_node_fs_.constants
descriptor=system.openSync(real,O_RDWR|O_APPEND|O_NOFOLLOW|O_NONBLOCK)
const status=system.fstatSync(descriptor)
if(!status.isFile())throw notPlain(label)
const{size:size}=status,needsNewline=bytes.length>0&&size>0&&!function endsWithNewline(descriptor,size,system){const last=Buffer.alloc(1)
return system.readSync(descriptor,last,0,1,size-1),10===last[0]}(descriptor,size,system)
return{label:label,descriptor:descriptor,size:size,bytes:needsNewline?Buffer.concat([Buffer.from("\n"),bytes]):bytes}}catch(error){if(void 0!==descriptor&&closeQuietly(descriptor,system),error instanceof failure.HR)throw error
throw refused(label,`names a file that cannot be opened: ${(0,errno_of.U)(error)}`)}}function closeQuietly(descriptor,system){(0,result.N)(()=>system.closeSync(descriptor),void 0)}function notPlain(label){return refused(label,"names something that is not a regular file")}function refused(label,reason,hint="Leave the variable to the runner."){return(0,failure.fJ)("WRITE_FAILED",`"${label}" ${reason}`,hint)}var write_fully=__nccwpck_require__("src/output/file/write-fully")
function appendToRunnerFiles(appends,{runnerTemp:runnerTemp,system:system=external_node_fs_namespaceObject},last){const files=[]
try{for(const append of appends)files.push(openRunnerFile(append,runnerTemp,system))
!function appendToAll(files,system){for(const[index,{label:label,descriptor:descriptor,bytes:bytes}]of files.entries())try{(0,write_fully.KM)(descriptor,bytes,{write:system.writeSync}),system.fsyncSync(descriptor)}catch(error){const lost=restoreAll(files.slice(0,index+1),system),reason=`cannot append to ${label}: ${(0,errno_of.U)(error)}`
if(lost)throw new failure.HR([{...lost,message:`${reason}; ${lost.message}`}])
throw(0,failure.fJ)("WRITE_FAILED",`${reason}; nothing was handed over`,"Check the disk of the runner.")}}(files,system),function runLast(files,system,last){try{last?.()}catch(error){const lost=restoreAll(files,system)
if(lost&&error instanceof failure.HR)throw new failure.HR([...error.problems,lost])
throw error}}(files,system,last)}finally{for(const{descriptor:descriptor}of files)closeQuietly(descriptor,system)}}function restoreAll(files,system){const lost=files.filter(file=>!function restoreRunnerFile({descriptor:descriptor,size:size},system){try{return system.ftruncateSync(descriptor,size),!0}catch{return!1}}(file,system)).map(({label:label})=>label)
if(0===lost.length)return
return{code:"WRITE_FAILED",message:`${lost.join(" and ")} could not be restored`,hint:"End the job here.",isNotRestored:!0}}}
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
"src/output/format/workflow-command":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{N:()=>workflowCommand,e:()=>addMask})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure")
function workflowCommand(name,properties,data){const given=Object.entries(properties).filter(([,value])=>void 0!==value&&""!==value)
if(![name,...given.map(([key])=>key)].every(word=>/^[A-Za-z][A-Za-z-]*$/.test(word)))throw(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("BUG","a workflow command has a malformed name")
return commandLine(name,given.map(([key,value])=>`${key}=${function escapeProperty(text){return escapeData(text).replaceAll(":","%3A").replaceAll(",","%2C")}(String(value))}`).join(","),data)}function commandLine(name,list,data){return`::${name}${list&&` ${list}`}::${escapeData(data)}`}function addMask(line){if(/[\r\n]/.test(line)||/^[\s\u0085]*$/.test(line))throw(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("BUG","a mask must be one line that is not blank")
return commandLine("add-mask","",line)}function escapeData(text){return text.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}}
),
"src/result":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function refuse(code,message,hint){return{ok:!1,code:code,message:message,hint:hint}}function orElse(action,other){try{return action()}catch{return other}}__nccwpck_require__.d(__webpack_exports__,{N:()=>orElse,T:()=>refuse})}
),
"src/store/describe-answer":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{QC:()=>tryAgain,S7:()=>commonHints,UV:()=>describeMissing,hi:()=>describeFailed})
var _mapping_reference_parse_secret_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/mapping/reference/parse-secret")
function describeMissing({where:where,exists:exists,standIn:standIn},ref){const selected=function selectorOf(ref){return"name"in ref&&void 0!==ref.selector?/^\d+$/.test(ref.selector)?"version":"label":"id"in ref&&void 0!==ref.stage?"staging label":"id"in ref&&void 0!==ref.version?"version ID":void 0}(ref)
if(exists){if(selected)return{code:"NOT_FOUND",message:`has no such ${selected}`}
return{code:"NO_VALUE",message:"exists but has no value yet: no version of it has the staging label AWSCURRENT",fix:"Store a value in it"}}const place=where??ref.region,message=`does not exist${place?` in ${place}`:""}${selected?`, or has no such ${selected}`:""}`,suffix=void 0===where&&suffixHint(ref)
return{code:"NOT_FOUND",message:message,standIn:standIn,...suffix&&{fix:`Create it, correct the reference (${suffix})`}}}function describeFailed(answer,ref,toleratedBy){const{code:code}=answer,detail=void 0===answer.detail?"":` (${answer.detail})`,place="NETWORK"===code&&void 0!==ref.region?` in ${ref.region}`:"",doubts="ACCESS_DENIED"===code?function deniedDoubts(ref,toleratedBy){if(!("id"in ref))return""
const unhelped=toleratedBy?`, so \`${toleratedBy}\` does not help here`:""
return`; AWS gives the same answer for a secret that does not exist${unhelped}`}(ref,toleratedBy):"",policy=answer.underPolicy?ownPolicy:{message:"",hint:""},hint=answer.hint??("ACCESS_DENIED"===code?function deniedHint(ref){if(!("id"in ref))return"Grant the principal ssm:GetParameters on it."
const suffix=suffixHint(ref)
return`Grant the principal secretsmanager:GetSecretValue on it${suffix?`; ${suffix}`:""}.`}(ref):failureHints[code])??tryAgain,{access:access}=answer
return{code:code,message:`${access?function describeDenied(code,{caller:caller,action:action,resource:resource}){const who=caller?`${caller.arn} (account ${caller.account})`:"the caller"
return"KMS_ACCESS_DENIED"===code?`cannot be decrypted: ${who} needs kms:Decrypt on the KMS key of ${resource}`:`cannot be read: ${who} is not authorized to perform ${action} on ${resource}`}(code,access):failureMessages[code]??"could not be read"}${place}${detail}${doubts}${policy.message}`,hint:hint.replace(/\.$/,`${policy.hint}.`)}}const ownPolicy={message:"; the session policy derived from the mapping may be the cause",hint:"; to rule out the derived policy, set session-policy: off in the Action"}
function suffixHint(ref){if(!("id"in ref))return
const[end]=_mapping_reference_parse_secret_js__WEBPACK_IMPORTED_MODULE_0__.uQ.exec(ref.id)??[]
return ref.id.startsWith("arn:")?end?`if "${end}" is part of the name, append the hyphen and the six characters that AWS adds to it in the ARN`:"if the name is right, append the hyphen and the six characters that AWS adds to it in the ARN":end&&`if "${end}" is the hyphen and the six characters that AWS appends in the ARN, remove it`}const failureMessages={ACCESS_DENIED:"cannot be read: AWS denied access to these credentials",KMS_ACCESS_DENIED:"cannot be decrypted: these credentials have no access to the KMS key",PENDING_DELETION:"is scheduled for deletion",THROTTLED:"was not read: AWS throttled every attempt",TIMEOUT:"was not read in time",NETWORK:"was not read: AWS could not be reached",UNTRUSTED_CERTIFICATE:"was not read: the server's certificate is not trusted",BAD_RESPONSE:"was not read: the response is not what AWS documents",AWS_ERROR:"was not read: AWS reported an error",EXPIRED_CREDENTIALS:"was not read: the credentials have expired",INVALID_CREDENTIALS:"was not read: AWS rejected the credentials",NO_CREDENTIALS:"was not read: there are no AWS credentials"},tryAgain="Try again; if the error persists, check the service's status.",commonHints={TIMEOUT:"Check the network, or allow more time with --timeout (CLI) or timeout-seconds (Action).",NETWORK:"Check the region, the proxy, and the route to AWS.",UNTRUSTED_CERTIFICATE:"Check the endpoint, the proxy, and this machine's clock; for a private certificate authority, set NODE_EXTRA_CA_CERTS to its PEM file.",EXPIRED_CREDENTIALS:"Sign in again.",INVALID_CREDENTIALS:"Check the credentials and this machine's clock.",NO_CREDENTIALS:"Sign in first, or use --local FILE to run without AWS."},failureHints={KMS_ACCESS_DENIED:"Grant the principal kms:Decrypt on the key, in its own policy and in the key policy.",PENDING_DELETION:"Restore the secret, or point the mapping at another one.",THROTTLED:"Run fewer jobs at once, or allow more time with --timeout (CLI) or timeout-seconds (Action); for Parameter Store, raise its throughput in the account.",...commonHints}}
),
"src/store/fetch-answers":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{cE:()=>fetchAnswers,hY:()=>unexpectedAnswers,u3:()=>answerFor})
var _failure_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("src/failure"),_store_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/store/store")
async function fetchAnswers(refs,store){const answers=refs.length>0?await store.read(refs):new Map,keys=new Set(refs.map(_store_js__WEBPACK_IMPORTED_MODULE_1__.XF))
if(answers.size!==keys.size||[...answers.keys()].some(key=>!keys.has(key)))throw unexpectedAnswers()
return answers}function answerFor(ref,answers){const answer=ref&&answers.get((0,_store_js__WEBPACK_IMPORTED_MODULE_1__.XF)(ref))
if(!ref||!answer)throw unexpectedAnswers()
return[ref,answer]}function unexpectedAnswers(){return(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("BUG","the store did not return exactly one answer for each reference","Report this.")}}
),
"src/store/run-facts":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function noFacts(){return{requests:0,accounts:new Set,roles:new Set,regions:new Set,progress:{planned:0,done:0,isThrottled:!1}}}function noteAccount(arn,{accounts:accounts}){const[,account]=/^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(String(arn))??[]
void 0!==account&&accounts.add(account)}__nccwpck_require__.d(__webpack_exports__,{I:()=>noteAccount,f:()=>noFacts})}
),
"src/store/store":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function sortByKind(refs){return{parameters:refs.filter(ref=>"name"in ref),secrets:refs.filter(ref=>"id"in ref),paths:refs.filter(ref=>"path"in ref)}}function isParameterList(found){return Array.isArray(found)}function isDenied(answer){return"failed"===answer.status&&["ACCESS_DENIED","KMS_ACCESS_DENIED"].includes(answer.code)}function refKey(ref){const{region:region="",role:role=""}=ref
return"path"in ref?`path\n${region}\n${ref.path}\n${ref.recursive}\n${role}`:"name"in ref?`ssm\n${region}\n${ref.name}\n${ref.selector??""}\n${role}`:`secretsmanager\n${region}\n${ref.id}\n${ref.stage??""}\n${ref.version??""}\n${role}`}__nccwpck_require__.d(__webpack_exports__,{GZ:()=>isDenied,MZ:()=>isParameterList,XF:()=>refKey,so:()=>sortByKind})}
),
"src/stores/aws/requests/is-plain-file":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{D:()=>isPlainFile})
var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__("node:fs"),_result_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__("src/result")
function isPlainFile(file){const status=(0,_result_js__WEBPACK_IMPORTED_MODULE_1__.N)(()=>(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file,{throwIfNoEntry:!1}),void 0)
return!status||status.isFile()||status.isDirectory()}}
),
"src/text/glob":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function anyGlob(patterns){const plain=new Set(patterns.filter(pattern=>!pattern.includes("*"))),globs=new Map
for(const glob of patterns.filter(pattern=>pattern.includes("*")).map(parse)){const start=glob.first.charAt(0)
globs.set(start,[...globs.get(start)??[],glob])}const startsLike=(start,text)=>globs.get(start)?.some(glob=>function matches({first:first,middle:middle,last:last},text){if(!text.startsWith(first))return!1
let at=first.length
for(const literal of middle){const found=text.indexOf(literal,at)
if(found<0)return!1
at=found+literal.length}return text.length-at>=last.length&&text.endsWith(last)}(glob,text))??!1
return text=>plain.has(text)||startsLike(text.charAt(0),text)||startsLike("",text)}function parse(pattern){const[first="",...others]=pattern.split(/\*+/),last=others.pop()??""
return{first:first,middle:others,last:last}}__nccwpck_require__.d(__webpack_exports__,{x:()=>anyGlob})}
),
"src/text/printable":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{__nccwpck_require__.d(__webpack_exports__,{g:()=>printable,h:()=>unprintable})
const unprintable=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
function printable(text,limit=1e3){const part=text.slice(0,limit+1),shown=(/^[ -~]*$/.test(part)?part:part.replace(unprintable,escapeCharacter)).replaceAll("##[","##\\x5b").replace(/^(\s*):(?=:)/u,"$1\\x3a")
return shown.length<=limit?shown:`${shown.slice(0,limit-1).replace(/\p{Cs}$/u,"")}\u2026`}function escapeCharacter(character){const code=character.codePointAt(0)??0
return code<256?`\\x${code.toString(16).padStart(2,"0")}`:`\\u{${code.toString(16)}}`}}
),
"src/text/quote-for-shell":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function shellWord(word){return/^[\w@.,:%+/=-]+$/.test(word)?word:quoteForShell(word)}function quoteForShell(text){return`'${text.replaceAll("'",String.raw`'\''`)}'`}__nccwpck_require__.d(__webpack_exports__,{e:()=>quoteForShell,r:()=>shellWord})}
),
"src/text/shorten":((__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{function shorten(name){const looksLikeName=/^[\p{L}\p{M}\p{N}_./-]*$/u.test(name)
if(looksLikeName&&name.length<=longest)return name
return`${(looksLikeName?name.slice(0,longest):/^[A-Z_][A-Z0-9_]*(?=[\s:=])/.exec(name)?.[0]??"").replace(/[\uD800-\uDBFF]$/,"")}\u2026`}__nccwpck_require__.d(__webpack_exports__,{m:()=>shorten})
const longest=60}
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
return words.length>most?`${text}, and ${words.length-most} more`:text}function countsText(counts){const words=counts.filter(([count])=>count>0).map(([count,what])=>function countText(count,what){return`${count} ${what}${1===count?"":"s"}`}(count,what))
return words.length<2?words.join():`${words.slice(0,-1).join(", ")} and ${words.at(-1)}`}__nccwpck_require__.d(__webpack_exports__,{FS:()=>joinFirst,WN:()=>countsText,uy:()=>joinWithOr,yM:()=>splitWords})}
),
"string_decoder":(e=>{e.exports=require("string_decoder")}),
"timers":(e=>{e.exports=require("timers")}),
"tls":(e=>{e.exports=require("tls")}),
"tty":(e=>{e.exports=require("tty")}),
"url":(r=>{r.exports=require("url")}),
"util":(e=>{e.exports=require("util")})
},i={};function __nccwpck_require__(e){var r=i[e];if(void 0!==r)return r.exports;var _=i[e]={exports:{}},c=!0;try{u[e](_,_.exports,__nccwpck_require__),c=!1}finally{c&&delete i[e]}return _.exports}__nccwpck_require__.m=u,__nccwpck_require__.ab=__dirname+"/",e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__",r="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__",_="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__",c=e=>{e&&e.d<1&&(e.d=1,e.forEach(e=>e.r--),e.forEach(e=>e.r--?e.r++:e()))},__nccwpck_require__.a=(t,n,o)=>{var u;o&&((u=[]).d=-1);var i,p,a,f=new Set,w=t.exports,l=new Promise((e,r)=>{a=r,p=e});l[r]=w,l[e]=e=>(u&&e(u),f.forEach(e),l.catch(e=>{})),t.exports=l,n(t=>{var n;i=(t=>t.map(t=>{if(null!==t&&"object"==typeof t){if(t[e])return t;if(t.then){var n=[];n.d=0,t.then(e=>{o[r]=e,c(n)},e=>{o[_]=e,c(n)});var o={};return o[e]=e=>e(n),o}}var u={};return u[e]=e=>{},u[r]=t,u}))(t);var getResult=()=>i.map(e=>{if(e[_])throw e[_];return e[r]}),o=new Promise(r=>{(n=()=>r(getResult)).r=0;var fnQueue=e=>e!==u&&!f.has(e)&&(f.add(e),e&&!e.d&&(n.r++,e.push(n)));i.map(r=>r[e](fnQueue))});return n.r?o:getResult()},e=>(e?a(l[_]=e):p(w),c(u))),u&&u.d<0&&(u.d=0)},__nccwpck_require__.n=e=>{var r=e&&e.__esModule?()=>e.default:()=>e;return __nccwpck_require__.d(r,{a:r}),r},n=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__,__nccwpck_require__.t=function(e,r){if(1&r&&(e=this(e)),8&r)return e;if("object"==typeof e&&e){if(4&r&&e.__esModule)return e;if(16&r&&"function"==typeof e.then)return e}var _=Object.create(null);__nccwpck_require__.r(_);var c={};t=t||[null,n({}),n([]),n(n)];for(var o=2&r&&e;"object"==typeof o&&!~t.indexOf(o);o=n(o))Object.getOwnPropertyNames(o).forEach(r=>c[r]=()=>e[r]);return c.default=()=>e,__nccwpck_require__.d(_,c),_},__nccwpck_require__.d=(e,r)=>{for(var _ in r)__nccwpck_require__.o(r,_)&&!__nccwpck_require__.o(e,_)&&Object.defineProperty(e,_,{enumerable:!0,get:r[_]})},__nccwpck_require__.f={},__nccwpck_require__.e=e=>Promise.all(Object.keys(__nccwpck_require__.f).reduce((r,_)=>(__nccwpck_require__.f[_](e,r),r),[])),__nccwpck_require__.u=e=>e+".js",__nccwpck_require__.o=(e,r)=>Object.prototype.hasOwnProperty.call(e,r),__nccwpck_require__.r=e=>{"undefined"!=typeof Symbol&&Symbol.toStringTag&&Object.defineProperty(e,Symbol.toStringTag,{value:"Module"}),Object.defineProperty(e,"__esModule",{value:!0})},o={792:1},__nccwpck_require__.f.require=(e,r)=>{o[e]||(e=>{var r=e.modules,_=e.ids,c=e.runtime;for(var t in r)__nccwpck_require__.o(r,t)&&(__nccwpck_require__.m[t]=r[t]);c&&c(__nccwpck_require__);for(var n=0;n<_.length;n++)o[_[n]]=1})(require("./"+__nccwpck_require__.u(e)))};var p=__nccwpck_require__("src/action");module.exports=p})();
