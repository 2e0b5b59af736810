//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Node
import Officers
import Persistence

struct OfficerAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an account and print its one-time password, once.",
        discussion: """
            Whoever writes messages to partners has the role contact; an office limits
            what the account sees to that office.

            EXAMPLES
              lienquan officer add lan --node node --name "Nguyễn Thị Lan" --role contact --office VN-VI
              lienquan officer add hai --node node --name "Trần Hải" --role supervisor
            """
    )

    @Argument(help: "The login: small letters, digits, dots and hyphens.") var login: String
    @OptionGroup var node: NodeOption
    @Option(help: "The name.") var name: String
    @Option(
        help: ArgumentHelp(
            "analyst, inspector, contact, investigator, commander, delegation, supervisor or administrator.",
            valueName: "role"
        )
    )
    var role: String
    @Option(help: ArgumentHelp("The office served; the whole node when missing.", valueName: "office"))
    var office: String?
    @Option(help: "Language of the pages: vi, zh or en; the node's when missing.") var language: String?

    func validate() throws {
        guard Officer.Role(rawValue: role) != nil else {
            let roles = Officer.Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--role must be one of \(roles).")
        }
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("--language must be vi, zh or en.")
        }
    }

    func run() async throws {
        guard let role = Officer.Role(rawValue: role) else { return }
        try await node.open(creating: false) { node in
            // A node makes its first administrator only while it has no account at all.
            let isFirst = try await node.database.officers.officers().isEmpty
            guard !isFirst || role == .administrator else {
                throw CommandFailure(
                    "the first account is an administrator's: --role administrator, or `lienquan serve`"
                )
            }
            let register = OfficerRegister(store: node.database.officers, now: NodeDatabase.systemTime)
            let language = language.flatMap { Language(rawValue: $0) } ?? node.configuration.language
            do {
                let added = try await register.add(
                    login: login,
                    name: name,
                    role: role,
                    office: office,
                    language: language,
                    by: NodeOption.actor
                )
                print("login: \(added.officer.login)\none-time password: \(added.oneTimePassword)")
            } catch let error as OfficerError {
                throw CommandFailure("no account was made: \(Self.message(for: error))")
            }
        }
    }

    private static func message(for error: OfficerError) -> String {
        switch error {
        case .loginTaken(let login): "somebody has the login \(login) already"
        case .malformedLogin(let login): "\(login) is no login: 2 to 64 small letters, digits, dots and hyphens"
        case .unknownOfficer(let id): "there is no officer \(id)"
        }
    }
}
