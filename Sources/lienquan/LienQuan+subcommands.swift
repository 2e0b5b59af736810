//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

extension LienQuan {
    /// In the order in which `lienquan --help` lists them: the way of the data.
    static var subcommands: [any ParsableCommand.Type] {
        [
            ImportCommand.self, MappingCommand.self, TrainCommand.self, TargetCommand.self, EvaluateCommand.self,
            ReplayCommand.self, ExplainCommand.self, SimulateCommand.self, RulesCommand.self, LookoutsCommand.self,
            NamesCommand.self, CELCommand.self, ServeCommand.self, OfficerCommand.self, PKICommand.self,
            PairCommand.self,
            ExchangeCommand.self, CasesCommand.self, CustodyCommand.self, ReportCommand.self, JournalCommand.self,
            BackupCommand.self, RestoreCommand.self, RetentionCommand.self,
            OfficesCommand.self, RatesCommand.self,
            SearchCommand.self,
            MinutesCommand.self, AISCommand.self, SeaCommand.self,
        ]
    }
}
