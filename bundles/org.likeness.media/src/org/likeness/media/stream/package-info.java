// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Pipelines with bounded memory between a decoder, its users and an encoder. */
package org.likeness.media.stream;
