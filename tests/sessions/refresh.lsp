# A feature is switched off while the editor shows what it gave: the client is told to ask again.
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{"workspace":{"codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true}}}}}
< {"id":0,"result":{"capabilities":{"codeLensProvider":{"resolveProvider":true}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"confnotes":{"features":{"codeLens":false}}}}}
< {"method":"workspace/codeLens/refresh","id":"confnotes/1"}
> {"jsonrpc":"2.0","id":"confnotes/1","result":null}
< {"method":"workspace/inlayHint/refresh","id":"confnotes/2"}
> {"jsonrpc":"2.0","id":"confnotes/2","result":null}
< {"method":"workspace/semanticTokens/refresh","id":"confnotes/3"}
> {"jsonrpc":"2.0","id":"confnotes/3","result":null}
> {"jsonrpc":"2.0","id":1,"method":"shutdown"}
< {"id":1,"result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
