// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Random numbers and noise that follow from seeds alone. */
package org.likeness.synthesis.internal.chance;
