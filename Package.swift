// swift-tools-version:6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func library(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

var targets: [Target] = [
    // floor 0
    library("Customs", resources: [.copy("Resources")]),
    // floor 1
    .systemLibrary(name: "CXGBoost", pkgConfig: "xgboost", providers: [.apt(["libxgboost-dev"])]),
    library("Forest", ["CXGBoost"]),
    library("Journal", [crypto]),
    // floor 2
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    library("Intake", ["Customs", "CZip", "CExpat"], resources: [.copy("Resources")]),
    library("Targeting", ["Customs", "Forest"], resources: [.copy("Resources")]),
    library("Officers", ["Customs", crypto, cryptoExtras]),
    library("Simulation", ["Customs"]),
    // floor 3
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    library("Persistence", ["Customs", "Journal", "Intake", "Targeting", "Officers", "CPostgres", grdb]),
    library(
        "Console",
        ["Customs", "Journal", "Intake", "Targeting", "Officers", hummingbird, mustache, logging, nioCore, crypto],
        resources: [.copy("Resources")]
    ),
    // floor 4
    library(
        "Node",
        [
            "Customs", "Journal", "Intake", "Targeting", "Officers", "Persistence", "Console", hummingbird, lifecycle,
            logging,
        ]
    ),
    // floor 5
    .executableTarget(
        name: "lienquan",
        dependencies: ["Customs", "Forest", "Intake", "Journal", "Targeting", "Simulation", "Node", arguments],
        swiftSettings: settings
    ),
    // beside
    library("TestSupport", ["Customs", "Journal", "Intake", "Targeting", "Officers"]),
    tests("CustomsTests", ["Customs"]),
    tests("ForestTests", ["Forest"]),
    tests("JournalTests", ["Journal"]),
    tests("IntakeTests", ["Customs", "Intake", "TestSupport"]),
    tests("TargetingTests", ["Customs", "Forest", "Intake", "Targeting", "TestSupport"]),
    tests("OfficersTests", ["Officers", "TestSupport"]),
    tests("SimulationTests", ["Simulation"]),
    tests("PersistenceTests", ["Customs", "Journal", "Intake", "Targeting", "Officers", "Persistence", "TestSupport"]),
    tests(
        "ConsoleTests",
        ["Customs", "Journal", "Intake", "Targeting", "Officers", "Console", "TestSupport", hummingbird, hummingbirdTesting]
    ),
    tests("NodeTests", ["Customs", "Intake", "Targeting", "Officers", "Node", "TestSupport"]),
]

if ProcessInfo.processInfo.environment["LIENQUAN_BENCH"] != nil {
    targets += [
        .executableTarget(
            name: "ForestBenchmark",
            dependencies: ["Forest"],
            path: "Benchmarks/ForestBenchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "IntakeBenchmark",
            dependencies: ["Customs", "Intake"],
            path: "Benchmarks/IntakeBenchmark",
            swiftSettings: settings
        ),
    ]
}

let package = Package(
    name: "LienQuan",
    products: [
        .executable(name: "lienquan", targets: ["lienquan"]),
        .library(name: "Forest", targets: ["Forest"]),
        .library(name: "Journal", targets: ["Journal"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: targets,
    swiftLanguageModes: [.v6]
)
