//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Hummingbird
import Officers

/// What every route about evidence begins with: the case, and what this officer may do there.
struct EvidenceRoom: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let login: OfficerLogin

    var evidence: EvidenceServices {
        get throws {
            guard let evidence = services.evidence else { throw ConsoleError.notFound }
            return evidence
        }
    }

    var desk: CustodyDesk {
        get throws { CustodyDesk(store: try evidence.store) { time(services.now()) } }
    }

    /// An instant by the clock of the node. Its clock stands between 1970 and 9999.
    func time(_ seconds: Int64) -> CustodyTime {
        let offset = Int(services.settings.timeZoneOffset)
        let bounded = min(max(seconds, 86_400), 253_402_000_000)
        guard let time = CustodyTime(seconds: bounded, offsetMinutes: offset) else {
            preconditionFailure("a node's offset is within 14 hours")
        }
        return time
    }

    /// The number of the case in the address, once the officer may do this much with it.
    func caseNumber(_ context: ConsoleContext, _ needed: CaseAccessLevel) async throws -> String {
        let number = try context.segment("case")
        let level = try await evidence.access.level(of: try context.officer, for: number)
        guard level > .none else { throw ConsoleError.notFound }
        guard level >= needed else { throw ConsoleError.notAllowed }
        return number
    }

    /// Opens the officer's key with the password that the officer gave again. A signature is one's own: it has the own
    /// title, also of who acts for another.
    func pen(_ password: String, _ request: Request, _ context: ConsoleContext) async throws -> CustodyPen {
        let officer = try context.ownAccount
        do {
            let pen = try await evidence.signing(login).open(
                officer,
                password: password,
                address: ClientAddress.of(request, context, services.settings)
            )
            return CustodyPen(
                pen.certificate,
                occasion: pen.occasion,
                organisation: organisation(of: officer),
                sign: pen.sign
            )
        } catch LoginError.refused {
            throw SigningRefusal.wrongPassword
        }
    }

    func organisation(of officer: Officer) -> String { officer.office ?? services.settings.country }

    func party(_ officer: Officer) -> CustodyParty {
        .officer(officer.login, name: officer.name, organisation: organisation(of: officer))
    }

    /// Other officers who may handle evidence of a case.
    func colleagues(_ context: ConsoleContext, _ caseNumber: String) async throws -> [Officer] {
        let me = try context.officer
        var found: [Officer] = []
        for officer in try await services.officerStore.officers()
        where officer.id != me.id && officer.isActive && officer.role.may(.handleEvidence) {
            if try await evidence.access.level(of: officer, for: caseNumber) == .handle { found.append(officer) }
        }
        return found
    }

    /// A colleague by login, as a party.
    func colleague(_ login: String?, _ context: ConsoleContext, _ caseNumber: String) async throws -> CustodyParty? {
        guard let login else { return nil }
        guard let officer = try await colleagues(context, caseNumber).first(where: { $0.login == login }) else {
            throw EvidenceError.unknown(login)
        }
        return party(officer)
    }
}

/// Why nothing was signed.
enum SigningRefusal: Error, Hashable, Sendable {
    case wrongPassword
}
