// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Long work: how it is controlled and how it tells how far it is. */
package org.likeness.core.task;
