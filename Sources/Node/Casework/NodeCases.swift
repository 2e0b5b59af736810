//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Console
import Customs
package import Officers
import Persistence
import Rules
import Targeting

/// Cases of a node as the console's pages ask for them.
package struct NodeCases: CaseService {
    let node: Node
    /// With what the node's own list adds.
    let taxa: TaxonList
    let keeper: NominalKeeper
    let surroundings: NodeCaseSurroundings
    private let now: @Sendable () -> Int64

    /// - Throws: where the key for names or the node's own list of taxa can't be read.
    package init(_ node: Node, now: @escaping @Sendable () -> Int64) throws {
        self.node = node
        self.now = now
        taxa = try TaxonList.read(besides: node.folder.url)
        keeper = try NominalKey.keeper(in: node.folder)
        surroundings = NodeCaseSurroundings(
            directory: node.directory,
            targeting: LearningStore(node.database.targeting, scoring: node.scoring),
            matching: EntityMatching(
                cases: node.database.cases,
                nominal: node.database.nominal,
                keeper: keeper,
                readings: InstalledReadings.table
            ),
            cases: node.database.cases,
            custody: node.database.custody,
            offsetMinutes: Int(node.configuration.offsetMinutes ?? 0),
            clock: now
        )
    }

    /// The day at the node.
    var today: CalendarDate { surroundings.today }

    package func desk(of officer: Officer, as actor: String) -> CaseDesk {
        CaseDesk(
            officer.atCases(as: actor),
            store: node.database.cases,
            nominal: node.database.nominal,
            keeper: keeper,
            surroundings: surroundings
        )
    }

    package func officers(of office: String) async throws -> [CasePerson] {
        try await node.database.officers.officers().filter { officer in
            officer.isActive && officer.role.may(.writeCases)
                && (officer.office.map { surroundings.office(office, isWithin: $0) } ?? true)
        }.map { CasePerson(login: $0.login, name: $0.name.isEmpty ? $0.login : $0.name) }
            .sorted { $0.name < $1.name }
    }

    package func opening(
        from origin: CaseOrigin,
        office: String?,
        by officer: Officer
    ) async throws -> CaseDesk.Opening {
        switch origin {
        case .finding, .lookout:
            guard officer.role.may(.seeDeclarations), let line = origin.line else { throw ConsoleError.notFound }
            return try await fromLine(line, origin, by: officer)
        case .message(let id):
            return try await fromMessage(id, origin, by: officer)
        case .seaAlert(let id):
            return try await fromSeaAlert(id, origin, by: officer)
        case .split, .book:
            throw ConsoleError.notFound
        case .hand:
            return CaseDesk.Opening(
                from: origin,
                office: office ?? officer.office ?? node.configuration.country,
                stage: .opened,
                title: ""
            )
        }
    }

    private func fromLine(
        _ line: DeclarationLineID,
        _ origin: CaseOrigin,
        by officer: Officer
    ) async throws -> CaseDesk.Opening {
        let batch = try await node.database.targeting.declaration(line.declarationNo)
        let rows = (0..<batch.count).map { (batch: batch, row: $0) }
        let currency = Currency(rawValue: node.configuration.currency)
        guard let declaration = Declaration(lines: rows, currency: currency),
            let item = declaration.items.first(where: { $0.number == line.itemNo })
        else { throw ConsoleError.notFound }
        let finding = try await node.database.targeting.finding(of: line)
        let hits = try await node.database.rules.hits(of: line)
        if case .finding = origin, finding?.finding.outcome.isIllicit != true { throw ConsoleError.notFound }
        let draft = DeclaredSeizure(
            declaration,
            item,
            finding: finding?.finding,
            rules: hits.filter { !$0.isShadow }.map(\.ruleID),
            country: node.configuration.country,
            offsetMinutes: Int(node.configuration.offsetMinutes ?? 0)
        )
        return CaseDesk.Opening(
            from: origin,
            office: declaration.office ?? officer.office ?? node.configuration.country,
            stage: finding?.finding.outcome.isIllicit == true ? .opened : .suspicion,
            title: draft.title,
            summary: finding?.finding.remark ?? "",
            seizure: draft.record(lineID: UUIDv7.make(milliseconds: now() * 1_000)),
            entities: draft.entities
        )
    }
}
