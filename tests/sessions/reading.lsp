# Links, lenses, hints, colours, selections and folds of one note.
~ b.md ## Maps (Ada Example)\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"textDocument":{"documentLink":{"tooltipSupport":true},"foldingRange":{"rangeLimit":1,"foldingRangeKind":{"valueSet":["comment"]}},"semanticTokens":{"tokenTypes":["class","enumMember"],"tokenModifiers":[],"formats":["relative"],"requests":{"full":{"delta":true},"range":true}}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"documentLinkProvider":{"resolveProvider":true},"codeLensProvider":{"resolveProvider":true},"inlayHintProvider":{"resolveProvider":false},"selectionRangeProvider":true,"semanticTokensProvider":{"legend":{"tokenTypes":["class","enumMember"],"tokenModifiers":[]},"full":{"delta":true},"range":true}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"---\ntags: [maps]\n---\n\n## Sorting (Ada Example)\n\nSee [here](https://youtu.be/1) and [there](b.md#maps-ada-example).\n\n- one\n- two\n"}}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/documentLink","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":1,"result":[{"range":{"start":{"line":6,"character":11},"end":{"line":6,"character":29}},"target":"https://youtu.be/1","tooltip":"https://youtu.be/1"},{"range":{"start":{"line":6,"character":43},"end":{"line":6,"character":64}},"data":{"path":"${ROOT}/b.md","fragment":"maps-ada-example"}}]}
> {"jsonrpc":"2.0","id":2,"method":"documentLink/resolve","params":{"range":{"start":{"line":6,"character":43},"end":{"line":6,"character":64}},"data":{"path":"${ROOT}/b.md","fragment":"maps-ada-example"}}}
< {"id":2,"result":{"range":{"start":{"line":6,"character":43},"end":{"line":6,"character":64}},"target":"file://${ROOT}/b.md#L1"}}
> {"jsonrpc":"2.0","id":3,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":3,"result":[{"range":{"start":{"line":4,"character":0},"end":{"line":4,"character":24}},"data":{"uri":"file://${ROOT}/a.md","kind":0,"subject":"Ada Example","title":"2 talks by Ada Example"}}]}
> {"jsonrpc":"2.0","id":4,"method":"codeLens/resolve","params":{"range":{"start":{"line":4,"character":0},"end":{"line":4,"character":24}},"data":{"uri":"file://${ROOT}/a.md","kind":0,"subject":"Ada Example","title":"2 talks by Ada Example"}}}
< {"id":4,"result":{"command":{"title":"2 talks by Ada Example","command":"confnotes.showReferences","arguments":["file://${ROOT}/a.md",{"line":4,"character":0},[{"uri":"file://${ROOT}/b.md","range":{"start":{"line":0,"character":9},"end":{"line":0,"character":20}}},{"uri":"file://${ROOT}/a.md","range":{"start":{"line":4,"character":12},"end":{"line":4,"character":23}}}]]}}}
> {"jsonrpc":"2.0","id":5,"method":"textDocument/inlayHint","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}}
< {"id":5,"result":[{"position":{"line":6,"character":30},"label":"video","paddingLeft":true}]}
> {"jsonrpc":"2.0","id":6,"method":"textDocument/semanticTokens/full","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":6,"result":{"resultId":"1","data":[1,7,4,1,0,3,12,11,0,0]}}
> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file://${ROOT}/a.md","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":11},"end":{"line":1,"character":11}},"text":", x"}]}}
> {"jsonrpc":"2.0","id":7,"method":"textDocument/semanticTokens/full/delta","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"previousResultId":"1"}}
< {"id":7,"result":{"resultId":"2","edits":[{"start":5,"deleteCount":0,"data":[0,6,1,1,0]}]}}
> {"jsonrpc":"2.0","id":8,"method":"textDocument/semanticTokens/range","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":4,"character":0},"end":{"line":5,"character":0}}}}
< {"id":8,"result":{"data":[4,12,11,0,0]}}
> {"jsonrpc":"2.0","id":9,"method":"textDocument/selectionRange","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"positions":[{"line":9,"character":3}]}}
< {"id":9,"result":[{"range":{"start":{"line":9,"character":2},"end":{"line":9,"character":5}},"parent":{"range":{"start":{"line":9,"character":0},"end":{"line":9,"character":5}},"parent":{"range":{"start":{"line":8,"character":0},"end":{"line":9,"character":5}}}}}]}
> {"jsonrpc":"2.0","id":10,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":10,"result":[{"startLine":0,"endLine":2}]}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
