//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All checks; a test makes sure that none is left out and none says what another does.
enum SeizureChecks {
    static let all: [any SeizureCheck.Type] = [
        MandatoryFields.self, DetectionDay.self, GateOfOffice.self, ModeAtPlace.self, Coordinates.self,
        RouteOfDirection.self, CountryCodes.self, HSCodes.self, HSOfGoods.self, UnitOfGoods.self, QuantityBounds.self,
        MassOfMode.self, MassOfPieces.self, ThousandfoldMass.self, QuantitiesAgree.self, DoubleEntries.self,
        SubstanceNames.self, SharesOfPure.self, TaxonNames.self, LifeOfAnimals.self, ValueOfGoods.self,
        ExchangeRates.self, CashLines.self, WeaponSerials.self, WasteCodes.self, ModusOfMode.self,
        ConcealmentPlaces.self, DetectionSources.self, PartnersAndRelease.self, DocumentNumbers.self,
        SuspectGroups.self, OperationDays.self, DecisionOfCase.self, PlaceholderTexts.self, NumbersInTexts.self,
        NamesInTexts.self,
    ]

    /// What any check may say.
    static var codes: [SeizureFaultCode] { all.flatMap { $0.codes } }
}
