// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Reading TensorBoard event files, ours and any lab's. */
package org.likeness.events;
