# A client that asks for diagnostics, has settings of its own, watches the disk and moves files.
~ b.md #\n\ntext\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"window":{"workDoneProgress":true},"textDocument":{"diagnostic":{}},"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true},"diagnostics":{"refreshSupport":true},"fileOperations":{"didCreate":true,"didRename":true,"didDelete":true}}}}}
< {"id":0,"result":{"capabilities":{"diagnosticProvider":{"identifier":"confnotes","interFileDependencies":true,"workspaceDiagnostics":true},"workspace":{"fileOperations":{"didCreate":{"filters":[{"scheme":"file","pattern":{"glob":"**/*"}}]}}}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"workspace/configuration","id":"confnotes/1","params":{"items":[{"section":"confnotes"}]}}
> {"jsonrpc":"2.0","id":"confnotes/1","result":[{"rules":{"talk/no-speaker":"off"}}]}
< {"method":"client/registerCapability","params":{"registrations":[{"method":"workspace/didChangeConfiguration","registerOptions":{"section":"confnotes"}}]}}
> {"jsonrpc":"2.0","id":"confnotes/2","result":null}
< {"method":"client/registerCapability","params":{"registrations":[{"method":"workspace/didChangeWatchedFiles"}]}}
> {"jsonrpc":"2.0","id":"confnotes/3","result":null}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"#\n\ntext\n"}}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":1,"result":{"kind":"full","items":[{"code":"heading/empty"}]}}
> {"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}
< {"id":2,"result":{"items":[{"uri":"file://${ROOT}/b.md","version":null,"kind":"full","items":[{"code":"heading/empty"}]},{"uri":"file://${ROOT}/a.md","version":1,"kind":"full"}]}}
> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":null}}
< {"method":"workspace/configuration","id":"confnotes/4"}
> {"jsonrpc":"2.0","id":"confnotes/4","result":[{"features":{"diagnostics":false}}]}
< {"method":"workspace/diagnostic/refresh"}
> {"jsonrpc":"2.0","id":3,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"id":3,"result":{"kind":"full","items":[]}}
> {"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{"uri":"file://${ROOT}/b.md","type":2}]}}
> {"jsonrpc":"2.0","method":"workspace/didCreateFiles","params":{"files":[{"uri":"file://${ROOT}/c.md"}]}}
> {"jsonrpc":"2.0","method":"workspace/didRenameFiles","params":{"files":[{"oldUri":"file://${ROOT}/c.md","newUri":"file://${ROOT}/d.md"}]}}
> {"jsonrpc":"2.0","method":"workspace/didDeleteFiles","params":{"files":[{"uri":"file://${ROOT}/d.md"}]}}
> {"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
. {"method":"textDocument/publishDiagnostics","params":{"uri":"file://${ROOT}/a.md"}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
