//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Logging
import Node

/// Serves a node's console and HTTP API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve a node: console, HTTP API and work in the background.",
        discussion: """
            The first start of a node makes an account "admin" and prints its one-time
            password, once. Ctrl-C or SIGTERM ends the server when requests and an
            import at work are done. How the node is called and how much it can
            inspect is said in NODE/node.json.

            The console listens to this machine only; put a proxy that speaks TLS
            before it for others.

            EXAMPLES
              lienquan serve --node node
              lienquan serve --node /var/lib/lienquan --port 8401
              lienquan serve --node node --taxii-seed fixture.json --taxii-user a:b
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: "Port of the console.") var port = 8401
    @Option(help: "Address to listen on.") var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Folder of htmx.min.js, for pages without reloading.", valueName: "dir"))
    var htmx: String?
    @Option(
        help: ArgumentHelp(
            "Serve the API roots of a fixture over TAXII instead of the node's own, to this machine, for tests.",
            valueName: "file"
        )
    )
    var taxiiSeed: String?
    @Option(help: ArgumentHelp("An account of the fixture.", valueName: "name:password"))
    var taxiiUser: [String] = []
    @Option(
        help: ArgumentHelp(
            "File with the passphrase of the offices' keys, in its first line; without it wrapped keys stay closed, "
                + "and what comes for their offices waits.",
            valueName: "file"
        )
    )
    var officePassphraseFile: String?
    @Option(
        help: ArgumentHelp(
            "File with the passphrase of the authority, in its first line; without it a wrapped authority certifies "
                + "no officer who signs for evidence the first time.",
            valueName: "file"
        )
    )
    var authorityPassphraseFile: String?
    @Option(help: "What is logged: debug, info, warning or error; as \"log\" of node.json says when missing.")
    var log: String?

    func validate() throws {
        guard taxiiSeed == nil || TAXIIFixture.isLocal(host) else {
            throw ValidationError("--taxii-seed is for tests: --host must be 127.0.0.1, ::1 or localhost.")
        }
        guard taxiiUser.isEmpty || taxiiSeed != nil else { throw ValidationError("--taxii-user needs --taxii-seed.") }
        guard taxiiUser.allSatisfy({ $0.contains(":") }) else {
            throw ValidationError("--taxii-user must look like name:password.")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
        guard log.map({ Logger.Level(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("--log must be debug, info, warning or error.")
        }
    }

    func run() async throws {
        let fixture = try fixture()
        let passphrase = try officePassphraseFile.map(PassphraseOption.read)
        let authority = try authorityPassphraseFile.map(PassphraseOption.read)
        try await node.open(creating: true, officePassphrase: passphrase) { node in
            var configuration = node.configuration.log
            if let level = log.flatMap({ Logger.Level(rawValue: $0) }) { configuration.level = level }
            let logger = configuration.logger("lienquan", write: StandardError.write)
            let server = NodeServer(node, logger: logger, authorityPassphrase: authority)
            if let first = try await server.firstAdministrator() {
                say("login: \(first.login)")
                say("one-time password: \(first.oneTimePassword)")
            }
            try await server.run(host: host, port: port, htmx: htmx ?? Self.installedHTMX, fixture: fixture) { port in
                say("The console is at http://\(host):\(port)")
            }
        }
    }

    private func fixture() throws -> TAXIIFixture? {
        guard let taxiiSeed else { return nil }
        var users: [String: String] = [:]
        for user in taxiiUser {
            let parts = user.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            users[String(parts[0])] = String(parts[1])
        }
        return try TAXIIFixture(URL(fileURLWithPath: taxiiSeed), users: users)
    }

    /// At once, also where standard output is a file.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Where Debian would put htmx, or where `make setup` puts it in the source folder.
    private static var installedHTMX: String? {
        let places = ["/usr/share/javascript/htmx", ".vendor/htmx"]
        return places.first { FileManager.default.fileExists(atPath: $0) }
    }
}
