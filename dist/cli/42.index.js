"use strict";exports.id=42,exports.ids=[42],exports.modules={5042:((e,t,s)=>{function entriesOf({entries:e,files:t}){return[...e,...t.map(({content:e})=>e)]}s.d(t,{entriesOf:()=>entriesOf})})};
