import { testRule } from "./test-rule.ts";

testRule("operation-must-have-its-own-client-name", [
  {
    name: "names from the path and from x-client-name that differ pass",
    given: { paths: { "/pets/list": { get: {}, post: { "x-client-name": "pets.search" } } } },
    want: [],
  },
  {
    name: "a path that gives no name needs an x-client-name",
    given: { paths: { "/pets/{id}": { get: {} } } },
    want: [
      {
        pointer: "#/paths/~1pets~1{id}/get",
        message: 'GET /pets/{id} has no client name: set "x-client-name" to two or more identifiers with dots.',
      },
    ],
  },
  {
    name: "a name without a namespace is none",
    given: { paths: { "/pets/list": { get: { "x-client-name": "pets" } } } },
    want: [
      {
        pointer: "#/paths/~1pets~1list/get",
        message: 'GET /pets/list has no client name: set "x-client-name" to two or more identifiers with dots.',
      },
    ],
  },
  {
    name: "two operations cannot share a name",
    given: { paths: { "/pets/list": { get: {}, post: {} } } },
    want: [
      {
        pointer: "#/paths/~1pets~1list/post",
        message: 'POST /pets/list has the client name "pets.list", which GET /pets/list has already.',
      },
    ],
  },
  {
    name: "an operation cannot have the name of a namespace",
    given: { paths: { "/pets/list": { get: {} }, "/pets/list/all": { get: {} } } },
    want: [
      {
        pointer: "#/paths/~1pets~1list/get",
        message: 'GET /pets/list has the client name "pets.list", which is a namespace of GET /pets/list/all.',
      },
    ],
  },
]);
