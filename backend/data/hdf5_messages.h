// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/hdf5_structure.h"

namespace terrella::data {

/// The messages of an object's header that matter here, each into the object. What cannot be read is said in
/// `why_not`; a message that ends too early throws DataError.
void read_hdf5_space(Hdf5Object& object, Hdf5Piece& message);
void read_hdf5_type(Hdf5Object& object, Hdf5Piece& message);
void read_hdf5_fill(Hdf5Object& object, Hdf5Piece& message);
void read_hdf5_layout(Hdf5Object& object, Hdf5Piece& message);
void read_hdf5_filters(Hdf5Object& object, Hdf5Piece& message);
void read_hdf5_link(Hdf5Object& object, Hdf5Piece& message);
/// True when the group's links are in a heap of their own, which is not read here.
bool read_hdf5_dense_links(Hdf5Piece& message);

} // namespace terrella::data
