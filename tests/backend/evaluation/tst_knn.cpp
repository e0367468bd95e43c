// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "evaluation/classify.h"
#include "evaluation/knn.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

using namespace terrella;
using namespace terrella::evaluation;

struct Cloud {
    torch::Tensor train, labels, test, test_labels;
};

Cloud random_cloud(std::int64_t train, std::int64_t test, std::int64_t dimensions, std::int64_t classes) {
    torch::manual_seed(11);
    return {torch::randn({train, dimensions}) + 0.3, torch::randint(classes, {train}, torch::kInt64),
            torch::randn({test, dimensions}) + 0.3, torch::randint(classes, {test}, torch::kInt64)};
}

/// The definition, one sample after the other, in double.
torch::Tensor brute_force(const Cloud& cloud, std::int64_t classes, const KnnSettings& settings) {
    const auto unit = [](const torch::Tensor& x) { return x.to(torch::kFloat64) / x.to(torch::kFloat64).norm(2, 1, true); };
    const torch::Tensor cosine = unit(cloud.test).mm(unit(cloud.train).t());
    torch::Tensor scores = torch::zeros({cloud.test.size(0), classes}, torch::kFloat64);
    for (std::int64_t q = 0; q < cosine.size(0); ++q) {
        std::vector<std::int64_t> order(static_cast<std::size_t>(cosine.size(1)));
        std::iota(order.begin(), order.end(), 0);
        const double* row = cosine.data_ptr<double>() + q * cosine.size(1);
        std::sort(order.begin(), order.end(), [row](auto a, auto b) { return row[a] > row[b]; });
        for (std::size_t n = 0; n < std::min<std::size_t>(static_cast<std::size_t>(settings.k), order.size()); ++n)
            scores[q][cloud.labels[order[n]].item<std::int64_t>()] += std::exp(row[order[n]] / settings.temperature);
    }
    return scores;
}

torch::Tensor published_scores(const KnnVotes& votes) {
    return votes.votes * votes.log_scale.exp().unsqueeze(1);
}

TEST(Knn, agrees_with_the_definition) {
    const Cloud cloud = random_cloud(300, 50, 24, 7);
    for (const std::int64_t k : {1, 5, 20, 300, 1000}) {
        const KnnSettings settings{k, 0.1};
        const torch::Tensor expected = brute_force(cloud, 7, settings);
        const torch::Tensor got = published_scores(knn_votes(cloud.train, cloud.labels, cloud.test, 7, settings));
        EXPECT_LT((got - expected).abs().max().item<double>(), 1e-4 * expected.max().item<double>()) << "k = " << k;
    }
}

TEST(Knn, goes_on_over_the_border_of_a_chunk) {
    Cloud cloud = random_cloud(40, 2100, 6, 3); // chunks hold 1024
    const KnnSettings settings{5, 0.07};
    const torch::Tensor expected = brute_force(cloud, 3, settings);
    const torch::Tensor got = published_scores(knn_votes(cloud.train, cloud.labels, cloud.test, 3, settings));
    EXPECT_TRUE(torch::equal(got.argmax(1), expected.argmax(1)));
}

TEST(Knn, ignores_the_length_of_features) {
    const Cloud cloud = random_cloud(200, 40, 16, 4);
    const torch::Tensor lengths = torch::rand({200, 1}) * 100 + 0.01;
    const auto plain = knn_votes(cloud.train, cloud.labels, cloud.test, 4, {20, 0.07}).votes;
    const auto stretched = knn_votes(cloud.train * lengths, cloud.labels, cloud.test * 1e4, 4, {20, 0.07}).votes;
    EXPECT_LT((plain - stretched).abs().max().item<double>(), 1e-3);
}

TEST(Knn, does_not_overflow_at_the_smallest_temperature) {
    const Cloud cloud = random_cloud(100, 20, 8, 3);
    const KnnVotes votes = knn_votes(cloud.train, cloud.labels, cloud.test, 3, {20, 1e-6});
    EXPECT_TRUE(torch::isfinite(votes.votes).all().item<bool>());
    EXPECT_GE(votes.votes.amax(1).min().item<double>(), 1.0) << "the nearest neighbour votes 1";
}

TEST(Knn, a_feature_that_is_zero_or_not_a_number_does_not_spoil_the_others) {
    Cloud cloud = random_cloud(100, 20, 8, 3);
    const auto before = knn_votes(cloud.train, cloud.labels, cloud.test, 3, {5, 0.07}).votes;
    cloud.test[3].zero_();
    cloud.test[4].fill_(std::nanf(""));
    const auto after = knn_votes(cloud.train, cloud.labels, cloud.test, 3, {5, 0.07}).votes;
    EXPECT_TRUE(torch::allclose(before.narrow(0, 5, 15), after.narrow(0, 5, 15)));
    EXPECT_TRUE(torch::isfinite(after).all().item<bool>());
}

TEST(Knn, unlabelled_samples_do_not_vote) {
    const Cloud cloud = random_cloud(100, 20, 8, 3);
    const torch::Tensor half = torch::cat({cloud.labels.narrow(0, 0, 50), torch::full({50}, -1, torch::kInt64)});
    const auto expected = knn_votes(cloud.train.narrow(0, 0, 50), cloud.labels.narrow(0, 0, 50), cloud.test, 3, {10, 0.07}).votes;
    EXPECT_TRUE(torch::equal(knn_votes(cloud.train, half, cloud.test, 3, {10, 0.07}).votes, expected));
    EXPECT_THROW(knn_votes(cloud.train, torch::full({100}, -1, torch::kInt64), cloud.test, 3, {10, 0.07}), DataError);
}

TEST(Knn, permuting_the_classes_permutes_the_votes) {
    const Cloud cloud = random_cloud(150, 30, 8, 4);
    const torch::Tensor permutation = torch::tensor({2, 0, 3, 1}, torch::kInt64);
    const auto plain = knn_votes(cloud.train, cloud.labels, cloud.test, 4, {10, 0.07}).votes;
    const auto permuted = knn_votes(cloud.train, permutation.index_select(0, cloud.labels), cloud.test, 4, {10, 0.07}).votes;
    EXPECT_TRUE(torch::equal(permuted.index_select(1, permutation), plain));
}

TEST(ScoreClasses, counts_hits_among_the_best_five) {
    const torch::Tensor scores = torch::tensor({6.0, 5.0, 4.0, 3.0, 2.0, 1.0}).repeat({6, 1});
    const torch::Tensor labels = torch::arange(6, torch::kInt64);
    const std::vector<std::string> names{"a", "b", "c", "d", "e", "f"};
    const EvaluationResult result = score_classes(scores, labels, names);
    EXPECT_DOUBLE_EQ(result.top1, 1.0 / 6);
    EXPECT_DOUBLE_EQ(result.top5, 5.0 / 6);
    EXPECT_DOUBLE_EQ(score_classes(scores, labels, names, 1).top5, 1.0 / 6) << "one neighbour names one class";
    EXPECT_EQ(result.confusion[5][0], 1);
    EXPECT_EQ(result.per_class[0], (std::pair<std::string, double>{"a", 1.0}));
}

TEST(Classify, an_unknown_protocol_names_the_nearest) {
    Features features{torch::ones({2, 3}), torch::zeros({2}, torch::kInt64), {"a", "b"}, {}, true};
    try {
        classify("kn", features, features, {"one"}, {}, {}, 0);
        FAIL() << "no error";
    } catch (const ConfigurationError& error) {
        EXPECT_NE(error.remedy().find("'knn'"), std::string::npos) << error.what();
    }
}

TEST(Classify, data_of_one_class_are_always_right) {
    torch::manual_seed(3);
    const Features features{torch::randn({30, 4}), torch::zeros({30}, torch::kInt64), {}, {}, true};
    for (const char* protocol : {"knn", "linear"}) {
        const EvaluationResult result = classify(protocol, features, features, {"only"}, {}, {}, 0);
        EXPECT_DOUBLE_EQ(result.top1, 1) << protocol;
        EXPECT_EQ(result.confusion, (std::vector<std::vector<std::int64_t>>{{30}})) << protocol;
    }
}

} // namespace
