# A note is opened, outlined, completed, hovered over, edited and closed.
~ other.md ---\ntags: [Python, Conference]\n---\n\nAda Example ([@ada](https://twitter.com/ada)) spoke.\n
> {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true,"symbolKind":{"valueSet":[3,15,24]}},"publishDiagnostics":{"dataSupport":true}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":1,"result":{"capabilities":{"positionEncoding":"utf-16","documentSymbolProvider":true,"hoverProvider":true},"serverInfo":{"name":"confnotes"}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/note.md","languageId":"markdown","version":1,"text":"---\ntags: [\n---\n\n## Day 1\n\n### Sorting (Bo Sample)\n\n### \n\nCy Test\n"}}}
< {"method":"textDocument/publishDiagnostics","params":{"uri":"file://${ROOT}/note.md","version":1}}
> {"jsonrpc":"2.0","id":2,"method":"textDocument/completion","params":{"textDocument":{"uri":"file://${ROOT}/note.md"},"position":{"line":1,"character":7}}}
< {"id":2,"result":{"isIncomplete":false,"items":[{"label":"Conference"},{"label":"Python","detail":"1 note"}]}}
> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file://${ROOT}/note.md","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":7}},"text":"Python]"},{"range":{"start":{"line":10,"character":7},"end":{"line":10,"character":7}},"text":" @"}]}}
< {"method":"textDocument/publishDiagnostics","params":{"version":2,"diagnostics":[{"code":"heading/empty","severity":2,"source":"confnotes","range":{"start":{"line":8,"character":0},"end":{"line":8,"character":3}}}]}}
> {"jsonrpc":"2.0","id":"three","method":"textDocument/completion","params":{"textDocument":{"uri":"file://${ROOT}/note.md"},"position":{"line":10,"character":9}}}
< {"id":"three","result":{"items":[{"label":"@ada","detail":"Ada Example","textEdit":{"newText":"[@ada](https://twitter.com/ada)"}}]}}
> {"jsonrpc":"2.0","id":"four","method":"textDocument/hover","params":{"textDocument":{"uri":"file://${ROOT}/note.md"},"position":{"line":1,"character":9}}}
< {"id":"four","result":{"contents":{"kind":"plaintext","value":"Python, in 2 notes\n\n- other.md"}}}
> {"jsonrpc":"2.0","id":4,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file://${ROOT}/note.md"}}}
< {"id":4,"result":[{"name":"Day 1","children":[{"name":"Sorting","detail":"Bo Sample"},{"name":"(untitled talk)","detail":"Cy Test"}]}]}
> {"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file://${ROOT}/note.md"}}}
< {"method":"textDocument/publishDiagnostics","params":{"diagnostics":[]}}
> {"jsonrpc":"2.0","id":5,"method":"shutdown"}
< {"id":5,"result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
