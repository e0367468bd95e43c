// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "training/catalogue.h"

#include "training/adam.h"
#include "training/adan.h"
#include "training/lars.h"
#include "training/sgd.h"

namespace terrella::training {
namespace {

template <class Kind, class Settings>
OptimizerEntry entry(std::string name, std::string paper) {
    return {std::move(name), std::move(paper), &schema_of<Settings>(),
            [](const Json& values, const TrainedParameters& parameters) -> std::shared_ptr<Optimizer> {
                const auto settings = from_json<Settings>(values, {}, "optimizer");
                TrainedParameters chosen = parameters;
                if (settings.decay_all)
                    for (NamedParameter& parameter : chosen.all)
                        parameter.decays = true;
                return std::make_shared<Kind>(std::move(chosen), settings);
            }};
}

} // namespace

const Registry<OptimizerEntry>& optimizers() {
    static const Registry<OptimizerEntry> list = [] {
        Registry<OptimizerEntry> all("optimiser");
        all.add(entry<Sgd, SgdSettings>("sgd", "Sutskever et al. 2013"));
        all.add(entry<Adam, AdamSettings>("adam", "Kingma and Ba 2015"));
        all.add(entry<Adam, AdamWSettings>("adamw", "Loshchilov and Hutter 2019"));
        all.add(entry<Lars, LarsSettings>("lars", "You et al. 2017, arXiv:1708.03888"));
        all.add(entry<Adan, AdanSettings>("adan", "Xie et al. 2022, arXiv:2208.06677"));
        return all;
    }();
    return list;
}

} // namespace terrella::training
