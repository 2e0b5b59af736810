//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension ColumnMapping {
    /// The names ``builtIn(_:)`` knows.
    package static let builtInNames = ["lienquan", "kcs-2022"]

    /// A mapping that ships with the product: `lienquan`, the layout itself, or `kcs-2022`, the Korea Customs
    /// Service's public synthetic declarations.
    package static func builtIn(_ name: String) -> ColumnMapping? {
        switch name {
        case "lienquan": lienquan
        case "kcs-2022": kcs2022
        default: nil
        }
    }

    private static var lienquan: ColumnMapping {
        ColumnMapping(
            name: "lienquan",
            columns: DeclarationField.allCases.map { Column(field: $0, headers: [$0.rawValue]) }
        )
    }

    private static var kcs2022: ColumnMapping {
        var mapping = ColumnMapping(
            name: "kcs-2022",
            columns: [
                Column(field: .declarationNo, headers: ["Declaration ID"]),
                Column(field: .lodgedAt, headers: ["Date"]),
                Column(field: .office, headers: ["Office ID"]),
                Column(field: .processType, headers: ["Process Type"]),
                Column(field: .importType, headers: ["Import Type"]),
                Column(field: .importUse, headers: ["Import Use"]),
                Column(field: .paymentType, headers: ["Payment Type"]),
                Column(field: .route, headers: ["Mode of Transport"]),
                Column(field: .declarantID, headers: ["Declarant ID"]),
                Column(field: .importerID, headers: ["Importer ID"]),
                Column(field: .exporterID, headers: ["Seller ID"]),
                Column(field: .carrierID, headers: ["Courier ID"]),
                Column(field: .hsCode, headers: ["HS6 Code"]),
                Column(field: .countryDeparture, headers: ["Country of Departure"]),
                Column(field: .countryOrigin, headers: ["Country of Origin"]),
                Column(field: .dutyRate, headers: ["Tax Rate"]),
                Column(field: .taxType, headers: ["Tax Type"]),
                Column(field: .originMarking, headers: ["Country of Origin Indicator"]),
                Column(field: .netKg, headers: ["Net Mass"]),
                Column(field: .customsValue, headers: ["Item Price"]),
                Column(field: .finding, headers: ["Fraud"], values: ["0": "clean", "1": "violation"]),
                Column(field: .finding, headers: ["Critical Fraud"], values: ["2": "seizure"]),
            ]
        )
        mapping.separator = ","
        mapping.dateOrder = .yearFirst
        mapping.utcOffset = "+09:00"
        return mapping
    }
}
