// Serves @neo4j/graphql over a Neo4j with Apollo Server; the arguments are the file of the type definitions and the Bolt
// address. Prints its own address.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const [file, bolt] = process.argv.slice(2);
const driver = neo4j.driver(bolt);
const schema = await new Neo4jGraphQL({ typeDefs: readFileSync(file, "utf8"), driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
console.log(url);
