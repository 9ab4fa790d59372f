// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Long work: progress and cancellation. */
package org.likeness.api.task;
