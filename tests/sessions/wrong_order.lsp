# Requests before initialize and after shutdown get their errors; notifications are dropped.
> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}
> {"jsonrpc":"2.0","id":1,"method":"textDocument/documentSymbol","params":{}}
< {"id":1,"error":{"code":-32002}}
! Content-Length: 1\r\n\r\n{
< {"id":null,"error":{"code":-32700}}
> {"jsonrpc":"2.0","id":2,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":null}}
< {"id":2,"result":{}}
> {"jsonrpc":"2.0","id":3,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":7}}}
< {"id":3,"error":{"code":-32602,"message":"params.textDocument.uri: expected string"}}
> {"jsonrpc":"2.0","id":4,"method":"confnotes/none"}
< {"id":4,"error":{"code":-32601}}
> {"jsonrpc":"2.0","id":5,"method":"shutdown","params":null}
< {"id":5,"result":null}
> {"jsonrpc":"2.0","id":6,"method":"textDocument/documentSymbol","params":{}}
< {"id":6,"error":{"code":-32600}}
> {"jsonrpc":"2.0","method":"exit"}
= 0
