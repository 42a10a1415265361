// The address that npm's gravatar makes: node gravatar.js BASE EMAIL SIZE
const path = require("path");
const gravatar = require(path.resolve("target/interop/node_modules/gravatar"));

const [base, email, size] = process.argv.slice(2);
process.stdout.write(gravatar.url(email, { cdn: base.replace(/\/avatar\/$/, ""), size, default: "retro", rating: "g" }));
