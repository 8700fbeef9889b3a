# Talks and speakers as data; an unknown command is refused, and so is a question to hosts where nobody trusts the notes.
~ b.md ---\ntitle: PyHarbour 2019\ndate: 2019-01-01\n---\n\n## Maps (Ada Example)\n\nAda Example @ada\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0},"trusted":false}}}
< {"id":0,"result":{"capabilities":{"executeCommandProvider":{"commands":["confnotes.checkLinks","confnotes.speakers","confnotes.talks","confnotes.usePageTitle"]}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","id":1,"method":"workspace/executeCommand","params":{"command":"confnotes.talks","arguments":[{"speaker":"ada"}]}}
< {"id":1,"result":[{"title":"Maps","speakers":["Ada Example"],"event":"PyHarbour 2019","date":"2019-01-01","location":{"uri":"file://${ROOT}/b.md","range":{"start":{"line":5,"character":0},"end":{"line":5,"character":21}}}}]}
> {"jsonrpc":"2.0","id":2,"method":"workspace/executeCommand","params":{"command":"confnotes.speakers"}}
< {"id":2,"result":[{"name":"Ada Example","talks":1,"handles":["@ada"],"latest":"2019-01-01"}]}
> {"jsonrpc":"2.0","id":3,"method":"workspace/executeCommand","params":{"command":"confnotes.nothing"}}
< {"id":3,"error":{"code":-32602}}
> {"jsonrpc":"2.0","id":4,"method":"workspace/executeCommand","params":{"command":"confnotes.talks","arguments":[{"tag":7}]}}
< {"id":4,"error":{"code":-32602,"message":"params.arguments[0].tag: expected string"}}
> {"jsonrpc":"2.0","id":5,"method":"workspace/executeCommand","params":{"command":"confnotes.checkLinks"}}
< {"id":5,"error":{"code":-32803,"message":"Links are not checked in a workspace that you do not trust."}}
> {"jsonrpc":"2.0","id":6,"method":"workspace/executeCommand","params":{"command":"confnotes.usePageTitle","arguments":[{"uri":"file://${ROOT}/b.md","url":"https://talks.example/","position":{"line":0,"character":0}}]}}
< {"id":6,"error":{"code":-32803,"message":"Links are not checked in a workspace that you do not trust."}}
> {"jsonrpc":"2.0","method":"window/workDoneProgress/cancel","params":{"token":"nothing"}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
