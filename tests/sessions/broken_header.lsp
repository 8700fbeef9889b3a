# A header without a length cannot be read past; what came before it is answered.
> {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}
< {"id":1,"result":{}}
! Content-Type: text\r\n\r\n{"jsonrpc":"2.0","id":2,"method":"shutdown"}
. {"id":2}
= 1
