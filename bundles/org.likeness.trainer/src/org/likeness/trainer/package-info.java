// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Training sessions: GAN and swap, with exact resume; and what is done with what they learned. */
package org.likeness.trainer;
