# The process that started the server is gone, but somebody else holds its end of the pipe open.
> {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":${PID},"rootUri":null,"capabilities":{}}}
< {"id":1,"result":{}}
^ 1
