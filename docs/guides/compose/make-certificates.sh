#!/bin/sh
# Makes an authority of your own and a certificate for each node, in the folder certs: ./make-certificates.sh node1 node2 node3
# A node's certificate serves both ways, for nodes are clients of each other, and says eventstoredb-node, as servers expect of each other.
set -eu
mkdir -p certs/ca
[ -f certs/ca/ca.key ] || openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=pension-ledger CA' \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
  -keyout certs/ca/ca.key -out certs/ca/ca.crt
for node in "$@"; do
  mkdir -p "certs/$node"
  openssl req -newkey rsa:3072 -nodes -subj '/CN=eventstoredb-node' \
    -keyout "certs/$node/node.key" -out "certs/$node/node.csr"
  printf 'subjectAltName=DNS:%s,DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\nkeyUsage=critical,digitalSignature,keyEncipherment\n' \
    "$node" > "certs/$node/node.ext"
  openssl x509 -req -days 365 -in "certs/$node/node.csr" -CA certs/ca/ca.crt -CAkey certs/ca/ca.key -CAcreateserial \
    -extfile "certs/$node/node.ext" -out "certs/$node/node.crt"
  rm "certs/$node/node.csr" "certs/$node/node.ext"
done
# What the nodes are shown of the authority is its certificate alone; its key belongs elsewhere.
mkdir -p certs/trusted && cp certs/ca/ca.crt certs/trusted/ca.crt
