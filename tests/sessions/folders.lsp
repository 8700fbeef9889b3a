# Folders come and go; progress is announced; a setting that cannot be used is said; a cancellation may come too late.
~ one/a.md ## Day 1\n\n### Maps (Ada Example)\n
~ two/b.md ## Day 1\n\n### Harbours (Bo Sample)\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":null,"workspaceFolders":[{"uri":"file://${ROOT}/one","name":"one"}],"capabilities":{"workspace":{"workspaceFolders":true},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":"soon"}}}}
< {"method":"window/logMessage","params":{"type":2}}
< {"id":0,"result":{"capabilities":{"workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"window/workDoneProgress/create","id":"confnotes/progress/1","params":{"token":"confnotes/progress/1"}}
> {"jsonrpc":"2.0","id":"confnotes/progress/1","result":null}
< {"method":"$/progress","params":{"token":"confnotes/progress/1","value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","id":1,"method":"workspace/symbol","params":{"query":"harb"}}
< {"id":1,"result":[]}
> {"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{"added":[{"uri":"file://${ROOT}/two","name":"two"}],"removed":[{"uri":"file://${ROOT}/one","name":"one"}]}}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","id":2,"method":"workspace/symbol","params":{"query":"harb"}}
< {"id":2,"result":[{"name":"Harbours (Bo Sample)","location":{"uri":"file://${ROOT}/two/b.md"}}]}
> {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}
> {"jsonrpc":"2.0","id":3,"method":"workspace/symbol","params":{"query":"maps"}}
< {"id":3,"result":[]}
> {"jsonrpc":"2.0","id":4,"method":"shutdown"}
< {"id":4,"result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
