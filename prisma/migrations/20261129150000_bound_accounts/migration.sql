-- AlterTable
ALTER TABLE "address" ADD COLUMN     "bound_at" TIMESTAMPTZ(3);

-- What a coordinator has confirmed stays confirmed.
update address a set bound_at = coalesce((select max(at) from audit where deed = 'boundAccount' and subject = a.person_id), a.created_at)
from workspace w where w.id = a.workspace_id and w.platform = 'slack' and a.kind = 'external'
  and exists (select from audit where deed = 'boundAccount' and subject = a.person_id);

-- Other accounts may be of another organisation and have been taken by their e-mail alone: the directory is asked about them again.
update search s set state = 'due', due_at = now(), absence = null
from address a join workspace w on w.id = a.workspace_id
where w.platform = 'slack' and a.workspace_id = s.workspace_id and a.person_id = s.person_id and a.gone_at is null and a.bound_at is null
  and (a.kind is null or a.kind = 'external');
