// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/random.h"
#include "data/dataset.h"
#include "training/trainer.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmath>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace terrella::test {

/// A folder of its own that goes when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder() {
        // In memory where there is such a place: checkpoints are large, and the disk's fsync is not what is tested.
        const std::filesystem::path memory = "/dev/shm";
        const std::filesystem::path root =
            ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
        std::string name = (root / "terrella-training-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// While it lives every write to a file fails, as on a full disk (with EFBIG; this works for root too).
class FullDisk {
public:
    FullDisk() {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        rlimit none = before_;
        none.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int) = SIG_DFL;
};

/// Three-band images of 16 px in memory: a pattern of the class plus noise of the sample.
class TinyDataset final : public data::Dataset {
public:
    explicit TinyDataset(std::size_t samples, int classes = 2) : classes_(classes) {
        info_.kind = "test";
        info_.path = "memory";
        info_.modality = "rgb";
        for (const char* name : {"red", "green", "blue"}) {
            data::Band band;
            band.name = name;
            info_.bands.push_back(band); // unit range 0 to 1
        }
        for (int c = 0; c < classes; ++c)
            info_.classes.push_back("class " + std::to_string(c));
        info_.sizes = {{16, 16}};
        for (std::size_t i = 0; i < samples; ++i)
            samples_.push_back({"sample/" + std::to_string(i), static_cast<int>(i) % std::max(1, classes), "", ""});
    }
    [[nodiscard]] const data::DatasetInfo& info() const override { return info_; }
    [[nodiscard]] std::size_t size() const override { return samples_.size(); }
    [[nodiscard]] const data::SampleInfo& sample(std::size_t index) const override { return samples_[index]; }
    [[nodiscard]] std::uint64_t content_key() const override { return samples_.size(); }
    [[nodiscard]] data::Sample read(std::size_t index) const override {
        data::Sample sample;
        sample.label = samples_[index].label;
        sample.image = data::Image(3, 16, 16);
        RandomStream stream{17, alike ? 0 : index};
        for (int c = 0; c < 3; ++c)
            for (int y = 0; y < 16; ++y)
                for (int x = 0; x < 16; ++x)
                    sample.image.at(c, y, x) = static_cast<float>(
                        0.5 + (alike ? 0.2 : 0.2 * sample.label) * std::sin(0.7 * (x + c)) + 0.1 * stream.normal());
        if (spoil)
            spoil(index, sample);
        return sample;
    }

    [[nodiscard]] std::vector<Message> complaints() const override { return grumbles; }

    std::vector<Message> grumbles;                                   // what `complaints` tells
    bool alike = false;                                              // all images the same
    std::function<void(std::size_t, data::Sample&)> spoil;           // changes or throws
    data::DatasetInfo info_;
    std::vector<data::SampleInfo> samples_;

private:
    int classes_;
};

inline training::TrainingData tiny_data(std::shared_ptr<const data::Dataset> dataset) {
    training::TrainingData made;
    made.dataset = dataset;
    for (std::size_t i = 0; i < dataset->size(); ++i)
        (i % 5 == 4 ? made.split.held_out : made.split.train).push_back(i);
    made.split.rule = "test";
    made.traits.channels = 3;
    made.traits.height = made.traits.width = 16;
    made.traits.modality = dataset->info().modality;
    made.traits.bands = dataset->info().bands;
    made.traits.mean = {0.5F, 0.5F, 0.5F};
    made.traits.deviation = {0.2F, 0.2F, 0.2F};
    return made;
}

inline training::TrainingData tiny_data(std::size_t samples = 20) {
    return tiny_data(std::make_shared<TinyDataset>(samples));
}

/// SimCLR on the tiny images in float32 on one thread: 2 steps an epoch of the 16 training samples.
inline training::Experiment tiny_experiment() {
    training::Experiment experiment;
    experiment.name = "tiny";
    experiment.method = {"simclr"};
    experiment.batch = 8;
    experiment.schedule.epochs = 2;
    experiment.schedule.warmup_epochs = 0.5;
    experiment.precision = "float32";
    experiment.device = "cpu";
    experiment.threads = 1;
    experiment.monitor.every = 2;
    return experiment;
}

/// Keeps everything that it is told; `on_step` runs after each step.
struct Memory final : training::TrainingObserver {
    void started(const training::RunStart& start) override { starts.push_back(start); }
    void step_finished(const training::StepReport& report) override {
        steps.push_back(report);
        if (on_step)
            on_step(report);
    }
    void epoch_finished(const training::EpochReport& report) override { epochs.push_back(report); }
    void warned(const training::Warning& warning) override { warnings.push_back(warning); }
    void checkpoint_written(std::int64_t step, const std::string&) override { checkpoints.push_back(step); }
    void message(const Message& line) override { messages.push_back(line.text()); }
    void ended(const training::RunResult& result) override { results.push_back(result); }

    std::function<void(const training::StepReport&)> on_step;
    std::vector<training::RunStart> starts;
    std::vector<training::StepReport> steps;
    std::vector<training::EpochReport> epochs;
    std::vector<training::Warning> warnings;
    std::vector<std::int64_t> checkpoints;
    std::vector<std::string> messages;
    std::vector<training::RunResult> results;
};

/// The steps' numbers without what depends on the clock.
inline std::string numbers_of(const std::vector<training::StepReport>& steps) {
    std::string text;
    const auto hex = [](double value) {
        char buffer[40];
        std::snprintf(buffer, sizeof buffer, "%a ", value);
        return std::string(buffer);
    };
    for (const training::StepReport& step : steps) {
        text += std::to_string(step.step) + ": " + hex(step.loss) + hex(step.lr) + hex(step.accuracy.value_or(-1)) +
                hex(step.gradient_norm.value_or(-1));
        for (const auto& [name, value] : step.terms)
            text += name + " " + hex(value);
        for (const auto& [name, value] : step.health)
            if (name != "data_wait")
                text += name + " " + hex(value);
        text += "\n";
    }
    return text;
}

/// What an expression throws, as text; fails when it does not throw `Kind`.
template <class Kind, class Action>
std::string message_of(Action&& action) {
    try {
        action();
    } catch (const Kind& error) {
        return error.what();
    }
    ADD_FAILURE() << "nothing was thrown";
    return {};
}

} // namespace terrella::test
