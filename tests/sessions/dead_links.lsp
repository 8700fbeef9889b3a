# A dead link is told once the note is saved, and mended; an address gets the title of its page.
$ --allow-private-network
@ /here 200 <title>Tides\n&amp; data</title>
~ a.md ---\ndate: 2018-07-06\n---\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"workspace":{"applyEdit":true},"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}}}}},"initializationOptions":{"diagnostics":{"delay":0},"links":{"remote":"onSave"}}}}
< {"id":0,"result":{"capabilities":{"textDocumentSync":{"save":{"includeText":false}}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://${ROOT}/a.md","languageId":"markdown","version":1,"text":"---\ndate: 2018-07-06\n---\n[slides](${SERVER}/gone) <${SERVER}/here>\n"}}}
< {"method":"textDocument/publishDiagnostics","params":{"uri":"file://${ROOT}/a.md","diagnostics":[]}}
> {"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"file://${ROOT}/a.md"}}}
< {"method":"textDocument/publishDiagnostics","params":{"uri":"file://${ROOT}/a.md","diagnostics":[{"code":"link/dead","severity":2,"message":"This link is dead: 404 Not Found."}]}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file://${ROOT}/a.md"},"range":{"start":{"line":3,"character":12},"end":{"line":3,"character":12}},"context":{"diagnostics":[],"only":["quickfix"]}}}
< {"id":1,"result":[{"title":"Link to an archived copy","edit":{"changes":{"file://${ROOT}/a.md":[{"newText":"https://web.archive.org/web/20180706/${SERVER}/gone"}]}}},{"title":"Remove the link, keep its text"},{"title":"Check this link again"}]}
> {"jsonrpc":"2.0","id":2,"method":"workspace/executeCommand","params":{"command":"confnotes.usePageTitle","arguments":[{"uri":"file://${ROOT}/a.md","url":"${SERVER}/here","position":{"line":3,"character":50}}]}}
< {"id":2,"result":null}
< {"id":"confnotes/1","method":"workspace/applyEdit","params":{"label":"Use the page's title","edit":{"changes":{"file://${ROOT}/a.md":[{"newText":"[Tides \\& data](${SERVER}/here)"}]}}}}
> {"jsonrpc":"2.0","id":"confnotes/1","result":{"applied":true}}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
