// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "evaluation/evaluate.h"

namespace terrella::evaluation {

void KnnSettings::describe(Describe<KnnSettings>& d) {
    d("k", &KnnSettings::k, "Neighbours that vote").range(1, 10000).log()
        .paper("200", "Wu et al. 2018, §4.1")
        .code("20", "facebookresearch/dino eval_knn.py");
    d("temperature", &KnnSettings::temperature, "Votes weigh exp(cosine / temperature): small values listen to the nearest")
        .above(0).at_most(10).log()
        .paper("0.07", "Wu et al. 2018, §4.1");
}

void LinearSettings::describe(Describe<LinearSettings>& d) {
    d("solver", &LinearSettings::solver,
      "lbfgs: exact multinomial logistic regression; sgd: stochastic gradient descent as published")
        .choices({"lbfgs", "sgd"})
        .paper("sgd", "He et al. 2020, §4.1");
    d("c", &LinearSettings::c, "Inverse weight of the penalty on the weights (lbfgs); auto: the one of 0.0001 to 10 that does best on a fifth of "
      "each class of the training part").at_least(0).at_most(1e6).log().keyword("auto", 0);
    d("standardise", &LinearSettings::standardise,
      "Features to zero mean and unit deviation of the training part; the published probe (sgd, lr 30) takes them as they are");
    d("epochs", &LinearSettings::epochs, "Passes over the training part (sgd)").range(1, 10000).log()
        .paper("100", "He et al. 2020, §4.1");
    d("lr", &LinearSettings::lr, "Learning rate for a batch of 256 (sgd); 0.1 to 1 suits standardised features")
        .above(0).at_most(1000).log()
        .paper("30", "He et al. 2020, §4.1");
    d("batch", &LinearSettings::batch, "Samples a step (sgd)").range(1, 65536).log()
        .paper("256", "He et al. 2020, §4.1");
}

Json to_json(const EvaluationResult& result) {
    Json per_class = Json::object();
    for (const auto& [name, recall] : result.per_class)
        per_class[name] = recall;
    return {{"protocol", result.protocol},
            {"top1", result.top1},
            {"top5", result.top5},
            {"per_class", std::move(per_class)},
            {"confusion", result.confusion},
            {"classes", result.classes},
            {"train", result.train},
            {"test", result.test},
            {"split", result.split},
            {"weights", result.weights},
            {"settings", result.settings.is_null() ? Json::object() : result.settings},
            {"broken", result.broken},
            {"complete", result.complete},
            {"seconds", result.seconds}};
}

} // namespace terrella::evaluation
