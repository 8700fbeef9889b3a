# Paths, anchors and speakers; a word is replaced or inserted before; documentation comes later.
~ b.md ## Maps (Ada Example)\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"textDocument":{"completion":{"completionItem":{"insertReplaceSupport":true,"commitCharactersSupport":true,"documentationFormat":["markdown"],"resolveSupport":{"properties":["documentation"]}}}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"completionProvider":{"resolveProvider":true}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"---\n\n---\n[x](bx.md#m)\n\n## New (exa)\n"}}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":3,"character":5}}}
< {"id":1,"result":{"items":[{"label":"b.md","kind":17,"textEdit":{"newText":"b.md","insert":{"start":{"line":3,"character":4},"end":{"line":3,"character":5}},"replace":{"start":{"line":3,"character":4},"end":{"line":3,"character":9}}}}]}}
> {"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":5,"character":10}}}
< {"id":2,"result":{"items":[{"label":"Ada Example","detail":"1 talk","commitCharacters":[")"]}]}}
> {"jsonrpc":"2.0","id":3,"method":"completionItem/resolve","params":{"label":"title","kind":10,"sortText":"0000","filterText":"title","data":{"uri":"file://${ROOT}/a.md","position":{"line":1,"character":0}}}}
< {"id":3,"result":{"label":"title","documentation":{"kind":"markdown"}}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
