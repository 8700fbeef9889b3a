# No host is asked of a link before the user allows it; without an answer none is, and nobody is bothered again.
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"textDocumentSync":{"save":{"includeText":false}}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"[slides](https://talks.example/)\n"}}}
> {"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":"confnotes/1","method":"window/showMessageRequest","params":{"type":3,"actions":[{"title":"Always"},{"title":"This Time"},{"title":"Never"}]}}
> {"jsonrpc":"2.0","id":"confnotes/1","result":null}
> {"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
