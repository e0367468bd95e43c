// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "runs/environment.h"

#include "base/threads.h"
#include "base/torch_compat.h"
#include "terrella_build.h"

#include <sys/sysinfo.h>
#include <sys/utsname.h>

#include <fstream>

namespace terrella::runs {
namespace {

std::string processor_name() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name"))
            if (const auto colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return {};
}

} // namespace

std::string program_version() { return TERRELLA_VERSION; }
std::string program_revision() { return TERRELLA_GIT_REVISION; }

Json environment_json(const training::RunStart& start) {
    utsname system{};
    ::uname(&system);
    struct sysinfo memory {};
    ::sysinfo(&memory);
    Json milestones = Json::array();
    for (const methods::Milestone& one : start.milestones)
        milestones.push_back({{"step", one.step}, {"name", one.name}});
    return {
        {"program", {{"name", "Terrella"}, {"version", program_version()}, {"revision", program_revision()}}},
        {"libtorch", TORCH_VERSION},
        {"compiler", __VERSION__},
        {"device", start.device},
        {"precision", start.precision},
        {"threads", start.threads},
        // What the axes of a plot need to know: the run folder is all that the workbench reads.
        {"training",
         {{"total_steps", start.total_steps},
          {"steps_per_epoch", start.steps_per_epoch},
          {"epochs", start.epochs},
          {"loss_name", start.loss_name},
          {"trivial_loss", start.trivial_loss ? Json(*start.trivial_loss) : Json()},
          {"milestones", std::move(milestones)}}},
        {"host",
         {{"system", std::string(system.sysname) + " " + system.release},
          {"architecture", system.machine},
          {"processor", processor_name()},
          {"cores", usable_cores()},
          {"memory_bytes", static_cast<std::uint64_t>(memory.totalram) * memory.mem_unit}}},
    };
}

} // namespace terrella::runs
