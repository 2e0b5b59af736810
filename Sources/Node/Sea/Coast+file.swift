//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Foundation
import SeaWatch

extension Coast {
    /// Land as it was installed with the node, a GeoJSON file of one feature or several; nil where there is none.
    init?(file: URL, box: SeaBox) {
        guard let data = try? Data(contentsOf: file), let json = try? JSONReader.read(Array(data), most: 64 << 20)
        else { return nil }
        let geometries: [JSONValue]
        switch json["type"]?.text {
        case "FeatureCollection": geometries = (json["features"]?.elements ?? []).compactMap { $0["geometry"] }
        case "Feature": geometries = [json["geometry"]].compactMap(\.self)
        default: geometries = [json]
        }
        self.init(rings: geometries.compactMap { GeoJSONPolygons.read($0) }.flatMap { $0 }.flatMap { $0 }, box: box)
    }
}
