//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the lines of one declaration have in common: the first line that has a value gives it.
struct LineGroup {
    private let lines: [LineReader]

    init(_ lines: [LineReader]) {
        self.lines = lines
    }

    func first<Value>(_ value: (LineReader) -> Value?) -> Value? {
        for line in lines {
            if let value = value(line) { return value }
        }
        return nil
    }

    func text(_ field: DeclarationField) -> String? { first { $0.text(field) } }

    var parties: [Party] {
        let parties = [
            party(.importer, .importerID, name: .importerName, address: .importerAddress, phone: .importerPhone),
            party(.exporter, .exporterID, name: .exporterName, address: .exporterAddress),
            party(.declarant, .declarantID),
            party(.carrier, .carrierID),
            party(.buyer, .buyerIDHash),
            party(.payer, .payerIDHash),
        ]
        return parties.compactMap(\.self)
    }

    var documents: [SupportingDocument] { once(lines.flatMap(\.documents)) }

    var consignment: Consignment {
        Consignment(
            route: text(.route).flatMap(TransportRoute.init(received:)),
            gate: text(.gate),
            vehicle: Vehicle(
                plate: text(.vehiclePlate),
                type: text(.vehicleType),
                trailer: text(.trailerNo),
                driver: text(.driverID),
                imo: text(.vesselIMO),
                tare: first { $0.mass(.tareKg) }
            ),
            containers: texts(.containerNo),
            seals: texts(.sealNo),
            departure: text(.countryDeparture),
            destination: text(.countryDestination),
            weighed: first { $0.mass(.weighedKg) },
            transit: transit
        )
    }

    /// Nil for goods that don't pass through.
    private var transit: TransitMovement? {
        let started = first { $0.instant(.transitStartedAt) }
        let isTransit = text(.direction).flatMap(TradeDirection.init(received:)) == .transit
        guard isTransit || started != nil || text(.transitExitGate) != nil else { return nil }
        return TransitMovement(
            exitGate: text(.transitExitGate),
            started: started,
            exited: first { $0.instant(.transitExitedAt) },
            kilometres: first { $0.number(.routeKm) },
            sealsAtArrival: texts(.sealNoArrival),
            weighedAtExit: first { $0.mass(.weighedExitKg) }
        )
    }

    /// Nil where no line names the party.
    private func party(
        _ role: Party.Role,
        _ code: DeclarationField,
        name: DeclarationField? = nil,
        address: DeclarationField? = nil,
        phone: DeclarationField? = nil
    ) -> Party? {
        let party = Party(
            role: role,
            code: text(code),
            name: name.flatMap(text),
            address: address.flatMap(text),
            phone: phone.flatMap(text)
        )
        return party.code == nil && party.name == nil ? nil : party
    }

    /// The texts of every line, each once.
    private func texts(_ field: DeclarationField) -> [String] { once(lines.flatMap { $0.texts(field) }) }

    private func once<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
