// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "data/loader.h"

#include "base/error.h"
#include "base/random.h"
#include "base/threads.h"
#include "data/batch_pool.h"
#include "data/companions.h"
#include "data/sample_cache.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace terrella::data {
namespace {

using Order = std::vector<std::size_t>;

/// A batch in the making. Workers fill disjoint slots of it without a lock; the counts belong to Shared's mutex.
struct Assembly {
    Batch batch;
    std::shared_ptr<const Order> order; // of its epoch
    std::size_t first = 0;              // its first position in the order
    std::size_t taken = 0, done = 0;    // slots
};

/// A few samples at a time: small enough that all workers share the batch that is waited for.
constexpr std::size_t slots_at_once = 4;

constexpr std::uint64_t order_stream = 0x6f72646572; // "order"

} // namespace

struct Loader::Shared {
    Shared(std::shared_ptr<const Dataset> source, std::vector<std::size_t> chosen,
           std::shared_ptr<const ViewMaker> maker, LoaderSettings wanted)
        : dataset(std::move(source)), indices(std::move(chosen)), views(std::move(maker)), shapes(views->shapes()),
          companion_of(views->companions()), settings(wanted), companions(*dataset, indices, wanted.seed),
          cache(dataset->size(), wanted.cache_bytes) {
        companion_of.resize(shapes.size(), Companion::itself);
        for (const ViewShape& shape : shapes)
            pools.emplace_back(settings.batch * shape.channels * shape.height * shape.width);
    }

    const std::shared_ptr<const Dataset> dataset;
    const std::vector<std::size_t> indices;
    const std::shared_ptr<const ViewMaker> views;
    const std::vector<ViewShape> shapes;
    std::vector<Companion> companion_of; // one a view
    const LoaderSettings settings;
    const Companions companions;
    SampleCache cache;
    std::vector<BatchPool> pools; // one a view

    mutable std::mutex mutex;
    std::condition_variable work;          // workers wait here
    std::condition_variable_any delivered; // the consumer waits here
    bool closing = false;
    std::uint64_t epoch = 0;
    std::shared_ptr<const Order> order;               // null before the first epoch
    std::size_t next_batch = 0;                       // to be assembled
    std::deque<std::shared_ptr<Assembly>> assemblies; // in order; the front is delivered next
    std::exception_ptr failure;
    std::map<std::size_t, Message> broken; // index to reason
    double waited_s = 0;
    std::vector<std::thread> workers;

    [[nodiscard]] std::size_t batches() const {
        return settings.drop_last ? indices.size() / settings.batch
                                  : (indices.size() + settings.batch - 1) / settings.batch;
    }

    /// What one worker keeps from sample to sample.
    struct Desk {
        Sample sample, companion;
        std::unique_ptr<ViewMaker::Workspace> workspace;
    };

    void run();
    std::shared_ptr<Assembly> begin_batch();
    std::shared_ptr<Assembly> open_assembly();
    void fill(Assembly& assembly, std::size_t slot, Desk& desk);
    std::size_t read(const Order& positions, std::size_t position, Desk& desk);
    bool try_read(std::size_t index, Sample& sample);
    const Image& shown(Companion which, std::size_t index, std::uint64_t of_epoch, Desk& desk);
};

bool Loader::Shared::try_read(std::size_t index, Sample& sample) {
    {
        const std::lock_guard lock(mutex);
        if (broken.contains(index))
            return false;
    }
    if (cache.get(index, sample.image, sample.label))
        return true;
    try {
        dataset->read_image_into(index, sample);
    } catch (const DataError& error) {
        const std::lock_guard lock(mutex);
        broken.emplace(index, error.happened_message());
        return false;
    }
    const Image& image = sample.image;
    if (settings.size > 0 && (image.height() != settings.size || image.width() != settings.size)) {
        Image smaller = resized(image, settings.size, settings.size);
        sample.image.swap(smaller);
    }
    cache.put(index, sample.image, sample.label);
    return true;
}

/// What a view of the sample on the desk shows.
const Image& Loader::Shared::shown(Companion which, std::size_t index, std::uint64_t of_epoch, Desk& desk) {
    if (which == Companion::itself)
        return desk.sample.image;
    const std::size_t other = companions.choose(which, index, of_epoch);
    return other != index && try_read(other, desk.companion) ? desk.companion.image : desk.sample.image;
}

/// Reads the sample at `position`, or the next readable one of the order (from the start again after its end).
std::size_t Loader::Shared::read(const Order& positions, std::size_t position, Desk& desk) {
    for (std::size_t step = 0; step < positions.size(); ++step) {
        const std::size_t index = positions[(position + step) % positions.size()];
        if (try_read(index, desk.sample))
            return index;
    }
    Message reason = told("unknown");
    {
        const std::lock_guard lock(mutex);
        if (!broken.empty())
            reason = broken.begin()->second;
    }
    throw DataError(told("None of the %1 samples can be read; the first says: %2", positions.size(), reason),
                    dataset->info().path, told("Check the files, or choose other data"));
}

void Loader::Shared::fill(Assembly& assembly, std::size_t slot, Desk& desk) {
    Batch& batch = assembly.batch;
    const std::size_t index = read(*assembly.order, assembly.first + slot, desk);
    batch.indices[slot] = index;
    batch.labels[slot] = desk.sample.label;
    const DrawKey key{settings.seed, batch.epoch, index, 0, 0};
    for (std::size_t v = 0; v < shapes.size(); ++v) {
        const ViewShape& shape = shapes[v];
        float* out = batch.pixels[v].get() + slot * shape.channels * shape.height * shape.width;
        const Image& image = shown(companion_of[v], index, batch.epoch, desk);
        batch.geometry[v][slot] = views->make(image, key, static_cast<int>(v), out, *desk.workspace);
    }
}

/// Called with the mutex held.
std::shared_ptr<Assembly> Loader::Shared::begin_batch() {
    auto assembly = std::make_shared<Assembly>();
    assembly->order = order;
    assembly->first = next_batch * settings.batch;
    const std::size_t count = std::min(settings.batch, order->size() - assembly->first);
    Batch& batch = assembly->batch;
    batch.epoch = epoch;
    batch.number = next_batch++;
    batch.shapes = shapes;
    batch.labels.resize(count);
    batch.indices.resize(count);
    batch.geometry.assign(shapes.size(), std::vector<ViewGeometry>(count));
    for (BatchPool& pool : pools)
        batch.pixels.push_back(pool.take());
    assemblies.push_back(assembly);
    return assembly;
}

/// The earliest batch with free slots, begun when the queue has room; null when there is nothing to do. Called with
/// the mutex held.
std::shared_ptr<Assembly> Loader::Shared::open_assembly() {
    if (failure || !order)
        return nullptr;
    for (const auto& assembly : assemblies)
        if (assembly->taken < assembly->batch.size())
            return assembly;
    if (assemblies.size() < static_cast<std::size_t>(settings.queue) && next_batch < batches())
        return begin_batch();
    return nullptr;
}

void Loader::Shared::run() {
    enter_worker_thread(WorkerRole::loading);
    Desk desk;
    std::unique_lock lock(mutex);
    while (true) {
        std::shared_ptr<Assembly> assembly;
        try {
            work.wait(lock, [&] { return closing || (assembly = open_assembly()) != nullptr; });
            if (closing)
                return;
            const std::size_t first = assembly->taken;
            const std::size_t last = std::min(first + slots_at_once, assembly->batch.size());
            assembly->taken = last;
            lock.unlock();
            if (!desk.workspace)
                desk.workspace = views->make_workspace();
            for (std::size_t slot = first; slot < last; ++slot)
                fill(*assembly, slot, desk);
            lock.lock();
            assembly->done += last - first;
        } catch (...) { // crosses to the thread that asks for batches
            if (!lock.owns_lock())
                lock.lock();
            // A batch that start_epoch has dropped may fail as it likes.
            if (assembly == nullptr || assembly->order == order)
                failure = std::current_exception();
        }
        if (failure || (!assemblies.empty() && assemblies.front()->done == assemblies.front()->batch.size()))
            delivered.notify_all();
    }
}

Loader::Loader(std::shared_ptr<const Dataset> dataset, std::vector<std::size_t> indices,
               std::shared_ptr<const ViewMaker> views, LoaderSettings settings) {
    if (indices.empty())
        throw ConfigurationError(told("No samples to load"), dataset->info().path,
                                 told("Choose a larger data.split.train or data with more samples"));
    if (settings.batch == 0)
        throw ConfigurationError(told("A batch of 0 samples"), "batch", told("Give a batch of at least 1"));
    if (settings.drop_last && settings.batch > indices.size())
        throw ConfigurationError(
            told("The batch (%1) is larger than the data (%2 samples)", settings.batch, indices.size()), "batch",
            told("Set batch to at most %1, or use more data", indices.size()));
    for (const std::size_t index : indices)
        if (index >= dataset->size())
            throw Error(told("Sample %1 is not in the dataset", index), dataset->info().path,
                        told("This is a mistake in the program: please report it"));
    settings.workers = std::max(settings.workers, 1);
    settings.queue = std::max(settings.queue, 1);
    shared_ = std::make_unique<Shared>(std::move(dataset), std::move(indices), std::move(views), settings);
    for (int i = 0; i < settings.workers; ++i)
        shared_->workers.emplace_back([shared = shared_.get()] { shared->run(); });
}

Loader::~Loader() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->closing = true;
    }
    shared_->work.notify_all();
    shared_->delivered.notify_all();
    for (std::thread& worker : shared_->workers)
        worker.join();
}

std::size_t Loader::batches_per_epoch() const { return shared_->batches(); }

void Loader::start_epoch(std::uint64_t epoch, std::size_t first) {
    auto order = std::make_shared<Order>(shared_->indices);
    if (shared_->settings.shuffle) {
        RandomStream stream{shared_->settings.seed, order_stream, epoch};
        shuffle(order->begin(), order->end(), stream);
    }
    std::deque<std::shared_ptr<Assembly>> dropped; // freed outside the lock
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->epoch = epoch;
        shared_->order = std::move(order);
        shared_->next_batch = first;
        shared_->failure = nullptr;
        dropped.swap(shared_->assemblies);
    }
    shared_->work.notify_all();
}

std::optional<Batch> Loader::next(const StopToken& stop) {
    Shared& s = *shared_;
    std::shared_ptr<Assembly> finished;
    {
        std::unique_lock lock(s.mutex);
        const auto over = [&] { return !s.order || (s.assemblies.empty() && s.next_batch >= s.batches()); };
        const auto ready = [&] {
            return !s.assemblies.empty() && s.assemblies.front()->done == s.assemblies.front()->batch.size();
        };
        const auto begin = std::chrono::steady_clock::now();
        s.delivered.wait(lock, stop, [&] { return s.failure || ready() || over(); });
        s.waited_s += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        if (stop.stop_requested())
            return std::nullopt;
        if (s.failure)
            std::rethrow_exception(s.failure);
        if (!ready())
            return std::nullopt;
        finished = std::move(s.assemblies.front());
        s.assemblies.pop_front();
    }
    s.work.notify_all();
    return std::move(finished->batch);
}

double Loader::waited_s() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->waited_s;
}

std::vector<BrokenFile> Loader::broken() const {
    std::vector<BrokenFile> files;
    const std::lock_guard lock(shared_->mutex);
    for (const auto& [index, reason] : shared_->broken) {
        const SampleInfo& sample = shared_->dataset->sample(index);
        files.push_back({sample.path.empty() ? sample.id : sample.path, reason});
    }
    return files;
}

} // namespace terrella::data
