// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/safetensors.h"

#include "base/error.h"
#include "base/random.h"
#include "models/heads.h"
#include "models/resnet.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace terrella;
using namespace terrella::models;

namespace {

/// A file with this header (padding and length added) and `data_bytes` zeros.
std::string file_with(std::string json, std::size_t data_bytes) {
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(json.size() >> (8 * i) & 0xff);
    return bytes + json + std::string(data_bytes, '\0');
}

/// What the reader says of a file that it refuses; empty when it takes it.
std::string refusal(const std::string& bytes) {
    try {
        parse_safetensors(bytes, "weights.safetensors");
    } catch (const DataError& error) {
        EXPECT_EQ(error.where(), "weights.safetensors");
        EXPECT_FALSE(error.remedy().empty()) << error.what();
        return error.happened();
    }
    return {};
}

struct Malformed {
    const char* what;
    const char* json;
    std::size_t data;
    const char* says; // part of the message
};

const std::vector<Malformed> malformed{
    {"no object", "[1, 2]", 0, "does not begin with '{'"},
    {"leading blanks", "  {}", 0, "does not begin with '{'"},
    {"truncated JSON", R"({"a":{"dtype":"F32","shape":[1])", 4, "no valid JSON"},
    {"text after the object", "{} {}", 0, "no valid JSON"},
    {"broken UTF-8", "{\"\xff\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1, "no valid JSON"},
    {"name twice",
     R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})", 2,
     "stands twice"},
    {"entry twice", R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1, "'dtype' twice"},
    {"metadata twice", R"({"__metadata__":{"k":"1","k":"2"}})", 0, "'k' twice"},
    {"metadata that is no text", R"({"__metadata__":{"k":1}})", 0, "a number"},
    {"metadata nested", R"({"__metadata__":{"k":{}}})", 0, "an object"},
    {"unknown entry", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"stride":[1]}})", 1, "unknown entry 'stride'"},
    {"no shape", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1, "lacks dtype, shape or data_offsets"},
    {"null", R"({"a":null})", 0, "null"},
    {"tensor that is text", R"({"a":"F32"})", 0, "text"},
    {"unknown dtype", R"({"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}})", 1, "unknown dtype 'F8_E4M3'"},
    {"negative dimension", R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1, "negative"},
    {"fraction as dimension", R"({"a":{"dtype":"U8","shape":[1.5],"data_offsets":[0,1]}})", 1, "fraction"},
    {"nested shape", R"({"a":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})", 1, "a list"},
    {"too many dimensions",
     R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})",
     1, "dimensions"},
    {"product overflows", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", 0,
     "more bytes than can be counted"},
    {"overflow behind a zero", R"({"a":{"dtype":"F32","shape":[0,4294967296,4294967296],"data_offsets":[0,0]}})", 0,
     "more bytes than can be counted"},
    {"dimension beyond 63 bits", R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,0]}})", 0,
     "more bytes than can be counted"},
    {"one offset", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1, "two data_offsets"},
    {"three offsets", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}})", 1, "two data_offsets"},
    {"offsets backwards", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,0]}})", 1, "by its shape"},
    {"bytes differ from the shape", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4, "8 bytes by its shape"},
    {"gap",
     R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}})", 3,
     "gap"},
    {"overlap",
     R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})", 3,
     "overlap"},
    {"data cut short", R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})", 7, "need 8 bytes"},
    {"data too long", R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})", 9, "the file holds 9"},
};

TensorFile one_of_each_type() {
    TensorFile file;
    for (const auto type : {at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort, at::kChar,
                            at::kByte, at::kBool})
        file.tensors.emplace_back("t" + std::to_string(file.tensors.size()), torch::tensor({0, 1, 1, 0, 1, 1}).view({2, 3}).to(type));
    file.tensors.emplace_back("scalar", torch::tensor(2.5));
    file.tensors.emplace_back("empty", torch::zeros({0, 4}));
    file.metadata = {{"bands", "[\"B04\"]"}, {"note", "Ünïcode \"quoted\"\n"}};
    return file;
}

} // namespace

TEST(Safetensors, what_is_written_reads_back_equal) {
    const TensorFile before = one_of_each_type();
    const TensorFile after = parse_safetensors(safetensors_bytes(before), "memory");
    EXPECT_EQ(after.metadata, before.metadata);
    ASSERT_EQ(after.tensors.size(), before.tensors.size());
    for (std::size_t k = 0; k < before.tensors.size(); ++k) {
        EXPECT_EQ(after.tensors[k].first, before.tensors[k].first);
        EXPECT_EQ(after.tensors[k].second.scalar_type(), before.tensors[k].second.scalar_type());
        EXPECT_EQ(after.tensors[k].second.sizes(), before.tensors[k].second.sizes());
        EXPECT_TRUE(torch::equal(after.tensors[k].second, before.tensors[k].second)) << before.tensors[k].first;
    }
}

TEST(Safetensors, channels_last_memory_is_written_in_logical_order) {
    const torch::Tensor weight = torch::arange(2 * 3 * 4 * 5).view({2, 3, 4, 5});
    TensorFile file;
    file.tensors.emplace_back("weight", weight.contiguous(at::MemoryFormat::ChannelsLast));
    EXPECT_TRUE(torch::equal(parse_safetensors(safetensors_bytes(file), "memory").at("weight"), weight));
}

TEST(Safetensors, data_begins_at_a_multiple_of_eight_bytes) {
    for (int length = 1; length < 9; ++length) {
        TensorFile file;
        file.tensors.emplace_back(std::string(static_cast<std::size_t>(length), 'n'), torch::zeros({3}));
        const std::string bytes = safetensors_bytes(file);
        EXPECT_EQ((bytes.size() - 12) % 8, 0u) << length;
    }
}

TEST(Safetensors, a_file_on_disk_reads_as_its_bytes) {
    const auto path = std::filesystem::temp_directory_path() / "terrella_tst_safetensors.safetensors";
    write_safetensors(path, one_of_each_type());
    const TensorFile file = read_safetensors(path);
    EXPECT_TRUE(torch::equal(file.at("t1"), one_of_each_type().at("t1")));
    std::filesystem::resize_file(path, std::filesystem::file_size(path) - 3);
    EXPECT_THROW(read_safetensors(path), DataError);
    std::filesystem::resize_file(path, 5);
    EXPECT_THROW(read_safetensors(path), DataError);
    std::filesystem::remove(path);
    EXPECT_THROW(read_safetensors(path), DataError);
    EXPECT_THROW(read_safetensors(std::filesystem::temp_directory_path()), DataError);
}

TEST(Safetensors, every_kind_of_malformed_header_is_refused_with_its_reason) {
    for (const Malformed& one : malformed) {
        const std::string said = refusal(file_with(one.json, one.data));
        EXPECT_NE(said.find(one.says), std::string::npos) << one.what << ": got \"" << said << "\"";
    }
}

TEST(Safetensors, a_valid_header_with_trailing_blanks_is_taken) {
    EXPECT_EQ(refusal(file_with(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}    )", 1)), "");
    EXPECT_EQ(refusal(file_with("{}", 0)), "");
}

TEST(Safetensors, header_lengths_beyond_the_file_or_the_limit_are_refused) {
    EXPECT_NE(refusal("1234").find("too few"), std::string::npos);
    EXPECT_NE(refusal(std::string("\x40\0\0\0\0\0\0\0{}", 10)).find("claims 64 bytes"), std::string::npos);
    EXPECT_NE(refusal(std::string("\xff\xff\xff\xff\xff\xff\xff\xff{}", 10)).find("100 MB"), std::string::npos);
}

TEST(Safetensors, deep_nesting_does_not_exhaust_the_stack) {
    const std::string said = refusal(file_with("{\"a\":" + std::string(2'000'000, '['), 0));
    EXPECT_NE(said.find("a list"), std::string::npos) << said;
}

TEST(Safetensors, a_bool_other_than_0_and_1_is_refused) {
    std::string bytes = file_with(R"({"a":{"dtype":"BOOL","shape":[2],"data_offsets":[0,2]}})", 2);
    EXPECT_EQ(refusal(bytes), "");
    bytes.back() = 2;
    EXPECT_NE(refusal(bytes).find("other than 0 and 1"), std::string::npos);
}

TEST(Safetensors, mutated_files_are_read_or_refused_and_nothing_else) {
    const std::string whole = safetensors_bytes(one_of_each_type());
    RandomStream random{20'24};
    const std::string alphabet = "{}[]\":,0123456789-e.\\ aF";
    int taken = 0, refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = whole;
        for (std::uint64_t edits = 1 + random.below(4); edits > 0; --edits) {
            const std::size_t at = random.below(bytes.size());
            switch (random.below(4)) {
            case 0: bytes[at] = static_cast<char>(random.below(256)); break;
            case 1: bytes[at] = alphabet[random.below(alphabet.size())]; break;
            case 2: bytes.erase(at, 1 + random.below(16)); break;
            default: bytes.insert(at, 1, alphabet[random.below(alphabet.size())]);
            }
            if (bytes.empty())
                bytes = "x";
        }
        try {
            const TensorFile file = parse_safetensors(bytes, "mutant");
            for (const auto& [name, tensor] : file.tensors)
                ASSERT_LE(tensor.numel(), static_cast<std::int64_t>(bytes.size())) << name;
            ++taken;
        } catch (const DataError&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 1000);
    EXPECT_GT(taken, 100);
}

TEST(Safetensors, writing_refuses_a_name_twice_and_types_that_the_format_lacks) {
    TensorFile twice;
    twice.tensors = {{"a", torch::zeros({1})}, {"a", torch::zeros({1})}};
    EXPECT_THROW(safetensors_bytes(twice), Error);
    TensorFile complex;
    complex.tensors = {{"a", torch::zeros({1}, torch::kComplexFloat)}};
    EXPECT_THROW(safetensors_bytes(complex), Error);
}

TEST(Safetensors, a_missing_tensor_names_the_nearest) {
    TensorFile file;
    file.tensors.emplace_back("layer1.0.conv1.weight", torch::zeros({1}));
    try {
        (void)file.at("layer1.0.conv1.wieght");
        FAIL();
    } catch (const DataError& error) {
        EXPECT_NE(error.remedy().find("layer1.0.conv1.weight"), std::string::npos) << error.remedy();
    }
}

TEST(ModuleState, a_loaded_module_equals_the_saved_one) {
    ResNet saved(resnet18_plan, 4, {}), loaded(resnet18_plan, 4, {});
    load_state(loaded, parse_safetensors(safetensors_bytes(state_of(saved)), "memory"));
    const TensorFile a = state_of(saved), b = state_of(loaded);
    for (std::size_t k = 0; k < a.tensors.size(); ++k)
        EXPECT_TRUE(torch::equal(a.tensors[k].second, b.tensors[k].second)) << a.tensors[k].first;
}

TEST(ModuleState, a_refused_file_changes_nothing_and_says_what_differs) {
    ProjectionHead head({4, 4, 2}, plain_head);
    const torch::Tensor before = state_of(head).at("0.weight").clone();
    const auto said = [&](TensorFile file, const std::string& prefix = {}) {
        try {
            load_state(head, file, prefix);
        } catch (const DataError& error) {
            EXPECT_TRUE(torch::equal(state_of(head).at("0.weight"), before));
            return std::string(error.what());
        }
        return std::string();
    };
    TensorFile good = state_of(head);
    for (auto& [name, tensor] : good.tensors)
        tensor = tensor + 1;
    TensorFile file = good;
    file.tensors.pop_back();
    EXPECT_NE(said(file).find("lack '2.bias'"), std::string::npos) << said(file);
    file = good;
    file.tensors.emplace_back("4.weight", torch::zeros({1}));
    EXPECT_NE(said(file).find("has no '4.weight'"), std::string::npos) << said(file);
    file = good;
    file.tensors[1].second = torch::zeros({5});
    EXPECT_NE(said(file).find("[5]"), std::string::npos) << said(file);
    file = good;
    file.tensors[1].second = torch::zeros({4}, torch::kLong);
    EXPECT_NE(said(file).find("integer"), std::string::npos) << said(file);
    file = {};
    for (const auto& [name, tensor] : good.tensors)
        file.tensors.emplace_back("head." + name, tensor);
    file.tensors.emplace_back("encoder.weight", torch::zeros({1})); // other prefixes are somebody else's
    EXPECT_EQ(said(file, "head."), "");
    EXPECT_TRUE(torch::equal(state_of(head).at("0.weight"), before + 1));
}
