using Workerd = import "/workerd/workerd.capnp";

# `suite.js` is the bundled suite; the driver copies this file beside it.
const config :Workerd.Config = (
  services = [
    (
      name = "suite",
      worker = (
        modules = [(name = "suite.js", esModule = embed "suite.js")],
        compatibilityDate = "2026-11-01",
        globalOutbound = "loopback",
      ),
    ),
    # Without it, a Worker reaches public addresses only.
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
