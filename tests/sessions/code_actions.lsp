# A fix is offered, its edit asked for; a missing note is created; all that has one fix is mended at once.
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}},"textDocument":{"publishDiagnostics":{"dataSupport":true},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix","refactor","source"]}},"isPreferredSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]}}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"codeActionProvider":{"resolveProvider":true}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"0 notes"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"[up](#Sorting-twice)\n\n## Sorting twice\n\n[x](tides.md)\n"}}}
< {"method":"textDocument/publishDiagnostics","params":{"version":1}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":0,"character":6},"end":{"line":0,"character":6}},"context":{"diagnostics":[],"only":["quickfix"]}}}
< {"id":1,"result":[{"title":"Change it to #sorting-twice","kind":"quickfix","isPreferred":true,"diagnostics":[{"code":"link/no-such-anchor"}],"data":{"uri":"file://${ROOT}/a.md","range":{"start":{"line":0,"character":6},"end":{"line":0,"character":6}}}}]}
> {"jsonrpc":"2.0","id":2,"method":"codeAction/resolve","params":{"title":"Change it to #sorting-twice","kind":"quickfix","data":{"uri":"file://${ROOT}/a.md","range":{"start":{"line":0,"character":6},"end":{"line":0,"character":6}}}}}
< {"id":2,"result":{"title":"Change it to #sorting-twice","edit":{"documentChanges":[{"textDocument":{"uri":"file://${ROOT}/a.md","version":1},"edits":[{"range":{"start":{"line":0,"character":6},"end":{"line":0,"character":19}},"newText":"sorting-twice"}]}]}}}
> {"jsonrpc":"2.0","id":3,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":4,"character":6},"end":{"line":4,"character":6}},"context":{"diagnostics":[],"only":["quickfix"]}}}
< {"id":3,"result":[{"title":"Create tides.md"}]}
> {"jsonrpc":"2.0","id":4,"method":"codeAction/resolve","params":{"title":"Create tides.md","kind":"quickfix","data":{"uri":"file://${ROOT}/a.md","range":{"start":{"line":4,"character":6},"end":{"line":4,"character":6}}}}}
< {"id":4,"result":{"edit":{"documentChanges":[{"kind":"create","uri":"file://${ROOT}/tides.md"},{"textDocument":{"uri":"file://${ROOT}/tides.md","version":null},"edits":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"newText":"# tides\n"}]}]}}}
> {"jsonrpc":"2.0","id":5,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[],"only":["source.fixAll"]}}}
< {"id":5,"result":[{"kind":"source.fixAll.confnotes"}]}
> {"jsonrpc":"2.0","id":6,"method":"codeAction/resolve","params":{"title":"No such action","kind":"quickfix","data":{"uri":"file://${ROOT}/a.md","range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}}}}}
< {"id":6,"error":{"code":-32801}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
