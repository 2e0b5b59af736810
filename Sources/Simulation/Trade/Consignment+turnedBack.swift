//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Consignment {
    /// The same goods and parties the other way round: what came in goes out.
    func turnedBack(regime: String) -> Consignment {
        var other = self
        other.direction = direction == .import ? .export : .import
        other.regime = regime
        (other.importer, other.exporter) = (exporter, importer)
        (other.importerFirm, other.exporterFirm) = (exporterFirm, importerFirm)
        (other.departure, other.destination) = (
            other.direction == .export ? "VN" : "CN", direction == .import ? "CN" : "VN"
        )
        other.papers.certificate = nil
        other.freightShare = other.direction == .import ? 0.01 : 0
        for place in other.items.indices {
            other.items[place].declared.preferential = false
            other.items[place].actual.preferential = false
        }
        return other
    }
}
