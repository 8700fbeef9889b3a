# A length over the limit is refused before a byte of it is read.
! Content-Length: 99999999999\r\n\r\n
= 1
