# From a link to its heading, from a handle to the talk, back, and everything under another name.
~ b.md ---\ntitle: Harbour 2019\ndate: 2019-01-01\ntags: [Python]\n---\n\n## Maps\n\nSee [sorting](a.md#sorting-ada-example) by [@ada](https://twitter.com/ada).\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"workspace":{"workspaceEdit":{"documentChanges":true},"fileOperations":{"willRename":true}},"textDocument":{"rename":{"prepareSupport":true},"definition":{"linkSupport":true}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"definitionProvider":true,"declarationProvider":true,"referencesProvider":true,"documentHighlightProvider":true,"linkedEditingRangeProvider":true,"renameProvider":{"prepareProvider":true},"workspace":{"fileOperations":{"willRename":{"filters":[{"scheme":"file","pattern":{"glob":"**/*"}}]}}}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"---\ntags: [Python]\n---\n\n## Day 1\n\n### Sorting (Ada Example)\n\nAda Example ([@ada](https://twitter.com/ada)) on [maps](b.md#maps) and [more][m].\n\n[m]: https://example.org/\n"}}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/definition","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":8,"character":62}}}
< {"id":1,"result":[{"originSelectionRange":{"start":{"line":8,"character":61},"end":{"line":8,"character":65}},"targetUri":"file://${ROOT}/b.md","targetSelectionRange":{"start":{"line":6,"character":3},"end":{"line":6,"character":7}}}]}
> {"jsonrpc":"2.0","id":2,"method":"textDocument/declaration","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":8,"character":76}}}
< {"id":2,"result":[{"uri":"file://${ROOT}/a.md","range":{"start":{"line":10,"character":1},"end":{"line":10,"character":2}}}]}
> {"jsonrpc":"2.0","id":3,"method":"textDocument/references","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":6,"character":6},"context":{"includeDeclaration":false}}}
< {"id":3,"result":[{"uri":"file://${ROOT}/b.md","range":{"start":{"line":8,"character":14},"end":{"line":8,"character":38}}}]}
> {"jsonrpc":"2.0","id":4,"method":"textDocument/documentHighlight","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":8,"character":72}}}
< {"id":4,"result":[{"range":{"start":{"line":8,"character":78},"end":{"line":8,"character":79}},"kind":2},{"range":{"start":{"line":10,"character":1},"end":{"line":10,"character":2}},"kind":3}]}
> {"jsonrpc":"2.0","id":5,"method":"textDocument/linkedEditingRange","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":8,"character":16}}}
< {"id":5,"result":{"ranges":[{"start":{"line":8,"character":15},"end":{"line":8,"character":18}},{"start":{"line":8,"character":40},"end":{"line":8,"character":43}}]}}
> {"jsonrpc":"2.0","id":6,"method":"textDocument/prepareRename","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":1,"character":9}}}
< {"id":6,"result":{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":13}},"placeholder":"Python"}}
> {"jsonrpc":"2.0","id":7,"method":"textDocument/rename","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":1,"character":9},"newName":"C++"}}
< {"id":7,"result":{"documentChanges":[{"textDocument":{"uri":"file://${ROOT}/a.md","version":1},"edits":[{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":13}},"newText":"C++"}]},{"textDocument":{"uri":"file://${ROOT}/b.md","version":null},"edits":[{"range":{"start":{"line":3,"character":7},"end":{"line":3,"character":13}},"newText":"C++"}]}]}}
> {"jsonrpc":"2.0","id":8,"method":"textDocument/rename","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"position":{"line":6,"character":6},"newName":" "}}
< {"id":8,"error":{"code":-32803,"message":"The new name is empty."}}
> {"jsonrpc":"2.0","id":9,"method":"workspace/willRenameFiles","params":{"files":[{"oldUri":"file://${ROOT}/b.md","newUri":"file://${ROOT}/old/b.md"}]}}
< {"id":9,"result":{"documentChanges":[{"textDocument":{"uri":"file://${ROOT}/a.md","version":1},"edits":[{"range":{"start":{"line":8,"character":56},"end":{"line":8,"character":60}},"newText":"old/b.md"}]},{"textDocument":{"uri":"file://${ROOT}/b.md","version":null},"edits":[{"range":{"start":{"line":8,"character":14},"end":{"line":8,"character":18}},"newText":"../a.md"}]}]}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
