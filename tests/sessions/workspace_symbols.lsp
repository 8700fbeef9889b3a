# Talks, speakers and tags by a few letters; the range of one is asked for when it is wanted.
~ b.md ---\ntitle: Harbour 2019\ndate: 2019-01-01\ntags: [Python]\n---\n\n## Maps (Ada Example)\n\nSee [sorting](a.md#sorting-ada-example) by [@ada](https://twitter.com/ada).\n
> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":"file://${ROOT}","capabilities":{"workspace":{"symbol":{"symbolKind":{"valueSet":[3,19,20,24]},"resolveSupport":{"properties":["location.range"]}}},"window":{"workDoneProgress":true}},"initializationOptions":{"diagnostics":{"delay":0}}}}
< {"id":0,"result":{"capabilities":{"workspaceSymbolProvider":{"resolveProvider":true}}}}
> {"jsonrpc":"2.0","method":"initialized","params":{}}
< {"method":"$/progress","params":{"value":{"kind":"end","message":"1 note"}}}
> {"jsonrpc":"2.0","id":1,"method":"workspace/symbol","params":{"query":"map"}}
< {"id":1,"result":[{"name":"Maps (Ada Example)","kind":24,"containerName":"Harbour 2019","location":{"uri":"file://${ROOT}/b.md"},"data":{"begin":61,"end":82}}]}
> {"jsonrpc":"2.0","id":2,"method":"workspaceSymbol/resolve","params":{"name":"Maps (Ada Example)","kind":24,"location":{"uri":"file://${ROOT}/b.md"},"data":{"begin":61,"end":82}}}
< {"id":2,"result":{"name":"Maps (Ada Example)","location":{"uri":"file://${ROOT}/b.md","range":{"start":{"line":6,"character":0},"end":{"line":6,"character":21}}}}}
> {"jsonrpc":"2.0","id":3,"method":"workspace/symbol","params":{"query":"tag:py"}}
< {"id":3,"result":[{"name":"Python","kind":20,"containerName":"1 note"}]}
> {"jsonrpc":"2.0","id":4,"method":"workspace/symbol","params":{"query":"speaker:"}}
< {"id":4,"result":[{"name":"Ada Example","kind":19,"containerName":"1 talk"}]}
> {"jsonrpc":"2.0","id":"bye","method":"shutdown"}
< {"id":"bye","result":null}
> {"jsonrpc":"2.0","method":"exit"}
^ 0
