//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CXGBoost
import Foundation

/// The one door to libxgboost: every call of its C interface stands in this file, and no C type leaves it.
enum XGBoostLibrary {
    /// A matrix owned by the library.
    final class Matrix {
        fileprivate let handle: DMatrixHandle

        init(_ block: FeatureBlock) throws(ForestError) {
            var rowMajor = [Float](repeating: 0, count: block.values.count)
            for feature in 0..<block.features {
                for row in 0..<block.rows {
                    rowMajor[row * block.features + feature] = block.values[feature * block.rows + row]
                }
            }
            var created: DMatrixHandle?
            try check(
                XGDMatrixCreateFromMat(rowMajor, bst_ulong(block.rows), bst_ulong(block.features), .nan, &created)
            )
            guard let created else { throw .libraryFailed(reason: "no matrix was made") }
            handle = created
        }

        deinit { XGDMatrixFree(handle) }

        func set(_ field: String, _ values: [Float]) throws(ForestError) {
            try check(XGDMatrixSetFloatInfo(handle, field, values, bst_ulong(values.count)))
        }
    }

    /// A model owned by the library. Not to be used by two threads at once.
    final class Booster {
        private let handle: BoosterHandle

        /// Makes an untrained model for one training matrix.
        init(training matrix: Matrix) throws(ForestError) {
            var created: BoosterHandle?
            var matrices: [DMatrixHandle?] = [matrix.handle]
            try check(XGBoosterCreate(&matrices, 1, &created))
            guard let created else { throw .libraryFailed(reason: "no model was made") }
            handle = created
        }

        /// Reads a model from the bytes of its JSON or binary file.
        init(model: Data) throws(ForestError) {
            var created: BoosterHandle?
            try check(XGBoosterCreate(nil, 0, &created))
            guard let created else { throw .libraryFailed(reason: "no model was made") }
            handle = created
            try check(
                model.withUnsafeBytes { XGBoosterLoadModelFromBuffer(created, $0.baseAddress, bst_ulong($0.count)) }
            )
        }

        deinit { XGBoosterFree(handle) }

        func set(_ parameter: String, _ value: String) throws(ForestError) {
            try check(XGBoosterSetParam(handle, parameter, value))
        }

        func setFeatureNames(_ names: [String]) throws(ForestError) {
            let copies = names.map { strdup($0) }
            defer { for copy in copies { free(copy) } }
            var pointers = copies.map { UnsafePointer($0) }
            try check(XGBoosterSetStrFeatureInfo(handle, "feature_name", &pointers, bst_ulong(pointers.count)))
        }

        func update(round: Int, _ matrix: Matrix) throws(ForestError) {
            try check(XGBoosterUpdateOneIter(handle, Int32(round), matrix.handle))
        }

        func json() throws(ForestError) -> Data {
            var count: bst_ulong = 0
            var bytes: UnsafePointer<CChar>?
            try check(XGBoosterSaveModelToBuffer(handle, #"{"format":"json"}"#, &count, &bytes))
            guard let bytes else { throw .libraryFailed(reason: "no model was saved") }
            return Data(bytes: bytes, count: Int(count))
        }

        /// What the library's option mask can ask for.
        enum Output: Int32 {
            case prediction = 0
            case margin = 1
            case contributions = 4
        }

        func predict(_ matrix: Matrix, _ output: Output) throws(ForestError) -> [Float] {
            var count: bst_ulong = 0
            var values: UnsafePointer<Float>?
            try check(XGBoosterPredict(handle, matrix.handle, output.rawValue, 0, 0, &count, &values))
            return Array(UnsafeBufferPointer(start: values, count: Int(count)))
        }

        /// Margins of dense rows read in place, without making a matrix of them; `rowMajor.count` a multiple of `features`.
        func marginsInPlace(rowMajor: [Float], features: Int) throws(ForestError) -> [Float] {
            let rows = features == 0 ? 0 : rowMajor.count / features
            var shape: UnsafePointer<bst_ulong>?
            var dimensions: bst_ulong = 0
            var values: UnsafePointer<Float>?
            let status = rowMajor.withUnsafeBytes { bytes in
                let array =
                    #"{"data":[\#(UInt(bitPattern: bytes.baseAddress)),true],"shape":[\#(rows),\#(features)],"#
                    + #""typestr":"<f4","version":3}"#
                return XGBoosterPredictFromDense(handle, array, Self.inPlaceOptions, nil, &shape, &dimensions, &values)
            }
            try check(status)
            return Array(UnsafeBufferPointer(start: values, count: rows))
        }

        private static let inPlaceOptions =
            #"{"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"missing":NaN,"strict_shape":false,"#
            + #""cache_id":0}"#
    }

    private static func check(_ status: Int32) throws(ForestError) {
        guard status == 0 else {
            throw .libraryFailed(reason: XGBGetLastError().map { firstLine(String(cString: $0)) } ?? "unknown error")
        }
    }

    /// The library appends its stack trace to a message; the first line that says something is enough.
    private static func firstLine(_ message: String) -> String {
        message.split(separator: "\n").first.map(String.init) ?? message
    }
}
